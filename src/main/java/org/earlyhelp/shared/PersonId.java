package org.earlyhelp.shared;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One person, child or adult, however many cases they belong to. */
public record PersonId(@JsonValue UUID value) {

	@JsonCreator
	public PersonId {
	}

	public static PersonId next() {
		return new PersonId(TimeOrderedId.next());
	}

	public static PersonId of(String text) {
		return new PersonId(UUID.fromString(text));
	}

	@Override
	public String toString() {
		return this.value.toString();
	}

}
