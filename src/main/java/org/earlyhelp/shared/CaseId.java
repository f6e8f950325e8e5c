package org.earlyhelp.shared;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One episode of early help for a family. */
public record CaseId(@JsonValue UUID value) {

	@JsonCreator
	public CaseId {
	}

	public static CaseId next() {
		return new CaseId(TimeOrderedId.next());
	}

	public static CaseId of(String text) {
		return new CaseId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
