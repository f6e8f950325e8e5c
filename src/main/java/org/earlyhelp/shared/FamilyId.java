package org.earlyhelp.shared;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A household group over time; the owner of the key that its history is encrypted under.
 */
public record FamilyId(@JsonValue UUID value) {

	@JsonCreator
	public FamilyId {
	}

	public static FamilyId next() {
		return new FamilyId(TimeOrderedId.next());
	}

	public static FamilyId of(String text) {
		return new FamilyId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
