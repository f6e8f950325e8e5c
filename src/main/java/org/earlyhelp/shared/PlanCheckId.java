package org.earlyhelp.shared;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** That somebody asked whether there is a plan for a child, once. */
public record PlanCheckId(@JsonValue UUID value) {

	@JsonCreator
	public PlanCheckId {
	}

	public static PlanCheckId next() {
		return new PlanCheckId(TimeOrderedId.next());
	}

	public static PlanCheckId of(String text) {
		return new PlanCheckId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
