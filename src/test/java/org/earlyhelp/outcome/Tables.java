package org.earlyhelp.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.PersonId;

/** Makes what the frameworks' tests ask about. */
final class Tables {

	private Tables() {
	}

	static Person child(String name, LocalDate born) {
		return new Person(UUID.randomUUID(), name, born, null, true, true);
	}

	static Person adult(String name) {
		return new Person(UUID.randomUUID(), name, LocalDate.of(1990, 5, 1), null, false, true);
	}

	/**
	 * A fact.
	 * @param to null while it goes on
	 */
	static Fact fact(Person person, FactKind kind, String from, String to, Object value) {
		return Fact.brought(
				new PersonId(person.id()), new FiledFact(2, null, kind, LocalDate.parse(from),
						(to != null) ? LocalDate.parse(to) : null, String.valueOf(value), "Police"),
				UUID.randomUUID(), "analyst", Instant.EPOCH);
	}

}
