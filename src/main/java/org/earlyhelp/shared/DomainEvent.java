package org.earlyhelp.shared;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * A fact about a family's journey, told in the transaction that made it true. Every one
 * is written to the ledger: its action, subject and moment in clear, the rest encrypted
 * under the family's key. Deadlines and processes listen to the same facts.
 */
public interface DomainEvent {

	/** When the service learned it, by the service's clock. */
	Instant occurredAt();

	/** What it is about. */
	@JsonIgnore
	Subject subject();

	/** Whose key protects what it says; null where it is about no family. */
	@JsonIgnore
	FamilyId family();

	/** Whether it tells no more than that somebody looked: nothing has changed by it. */
	default boolean looksOnly() {
		return false;
	}

	/**
	 * Whether what it is about begins with it: nothing was known of that before, no clock
	 * of it runs, and its first work is made from what this tells.
	 */
	default boolean begins() {
		return false;
	}

	/** What was done, in UPPER_SNAKE_CASE: {@code ContactDecided} is CONTACT_DECIDED. */
	@JsonIgnore
	default String action() {
		return getClass().getSimpleName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase();
	}

}
