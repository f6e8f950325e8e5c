package org.earlyhelp.shared;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What somebody told the front door, once. */
public record ContactId(@JsonValue UUID value) {

	@JsonCreator
	public ContactId {
	}

	public static ContactId next() {
		return new ContactId(TimeOrderedId.next());
	}

	public static ContactId of(String text) {
		return new ContactId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
