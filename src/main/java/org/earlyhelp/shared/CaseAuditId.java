package org.earlyhelp.shared;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An audit of a case file. */
public record CaseAuditId(@JsonValue UUID value) {

	@JsonCreator
	public CaseAuditId {
	}

	public static CaseAuditId next() {
		return new CaseAuditId(TimeOrderedId.next());
	}

	public static CaseAuditId of(String text) {
		return new CaseAuditId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
