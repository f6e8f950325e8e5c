package org.earlyhelp.shared;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One piece of work in somebody's queue. */
public record TaskId(@JsonValue UUID value) {

	@JsonCreator
	public TaskId {
	}

	public static TaskId next() {
		return new TaskId(TimeOrderedId.next());
	}

	public static TaskId of(String text) {
		return new TaskId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
