package org.earlyhelp.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * Which entries a bundle holds: those that are about any of these.
 *
 * @param kind what it is said to be about, in UPPER_SNAKE_CASE
 * @param id of what
 * @param cases entries about one of these cases
 * @param contacts entries about one of these contacts
 * @param persons entries about one of these people
 * @param entries these themselves
 * @param before only what happened before, by the service's clock; null for all
 */
public record Selection(String kind, UUID id, Set<UUID> cases, Set<UUID> contacts, Set<UUID> persons, Set<UUID> entries,
		Instant before) {

	public Selection {
		cases = Set.copyOf(cases);
		contacts = Set.copyOf(contacts);
		persons = Set.copyOf(persons);
		entries = Set.copyOf(entries);
	}

	public static Selection ofCase(UUID id) {
		return new Selection("CASE", id, Set.of(id), Set.of(), Set.of(), Set.of(), null);
	}

	public static Selection ofPerson(UUID id) {
		return new Selection("PERSON", id, Set.of(), Set.of(), Set.of(id), Set.of(), null);
	}

	public static Selection ofEntry(UUID id) {
		return new Selection("ENTRY", id, Set.of(), Set.of(), Set.of(), Set.of(id), null);
	}

}
