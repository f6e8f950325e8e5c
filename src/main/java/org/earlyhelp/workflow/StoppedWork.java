package org.earlyhelp.workflow;

import java.time.Instant;
import java.util.List;

/**
 * Something that the service was to do by itself, failed at each time, and left alone
 * . It tells nothing of any family.
 *
 * @param id the engine's
 * @param process what the model is called; null where it belongs to none
 * @param step what the model calls the step; null where it has no name
 * @param about what it belongs to
 * @param reference of the case or contact, where the reader may see that; null for all
 * others
 * @param since when it was left alone
 * @param tries how often it was tried in a row before
 * @param cause the sort of what went wrong
 * @param thrown the class of what was thrown at first, without its package; null where
 * that is not known
 */
public record StoppedWork(String id, String process, String step, About about, String reference, Instant since,
		int tries, Cause cause, String thrown) {

	/** What it belongs to. */
	public enum About {

		/** A case. */
		CASE,
		/** A contact. */
		CONTACT,
		/** Neither, or one that no clock ever ran for. */
		OTHER

	}

	/** The sort of what went wrong. */
	public enum Cause {

		/** The database was not there. */
		DATABASE_AWAY,
		/** Others changed the same at each try. */
		RACE,
		/** The database would not do it. */
		DATABASE,
		/** A rule of the service said no. */
		RULE,
		/** Anything else: most often a fault of the service itself. */
		FAULT,
		/** Nothing was kept of it. */
		UNKNOWN;

		private static final List<String> AWAY = List.of("ConnectionException", "DataAccessResourceFailureException",
				"CannotCreateTransactionException");

		private static final List<String> OF_DATABASES = List.of("java.sql.", "org.postgresql.", "org.h2.",
				"org.springframework.dao.", "org.springframework.jdbc.", "jakarta.persistence.", "org.hibernate.");

		/**
		 * @param thrown classes with their packages
		 */
		static Cause of(List<String> thrown) {
			if (thrown.isEmpty()) {
				return UNKNOWN;
			}
			if (thrown.stream().anyMatch((type) -> AWAY.stream().anyMatch(type::endsWith))) {
				return DATABASE_AWAY;
			}
			if (thrown.stream().anyMatch((type) -> type.contains("OptimisticLock"))) {
				return RACE;
			}
			if (thrown.stream().anyMatch((type) -> OF_DATABASES.stream().anyMatch(type::startsWith))) {
				return DATABASE;
			}
			return thrown.stream().anyMatch((type) -> type.startsWith("org.earlyhelp.")) ? RULE : FAULT;
		}

	}

}
