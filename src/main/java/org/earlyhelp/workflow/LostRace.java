package org.earlyhelp.workflow;

import java.sql.SQLException;
import java.util.Set;

import jakarta.persistence.OptimisticLockException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.earlyhelp.shared.TellingRaces;

import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Tells whether somebody else was faster: a version that moved on, a lock that was not
 * given, a row that may be there once and came twice. Whoever says so, the aggregates,
 * the engine or the database, however it is wrapped: the engine wraps what happens while
 * it is at work.
 */
@Component
public final class LostRace implements TellingRaces {

	/**
	 * A unique key taken, a transaction that cannot be put in order, a deadlock, a lock
	 * not given; then what H2 calls the last two.
	 */
	private static final Set<String> STATES = Set.of("23505", "40001", "40P01", "55P03", "90131", "HYT00");

	private static final int DEEPEST = 12;

	@Override
	public boolean isRace(Throwable thrown) {
		return isIn(thrown);
	}

	public static boolean isIn(Throwable thrown) {
		Throwable cause = thrown;
		for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
			if (is(cause)) {
				return true;
			}
			cause = cause.getCause();
		}
		return false;
	}

	private static boolean is(Throwable cause) {
		return cause instanceof ConcurrencyFailureException || cause instanceof DuplicateKeyException
				|| cause instanceof OptimisticLockingException || cause instanceof OptimisticLockException
				|| (cause instanceof SQLException said && said.getSQLState() != null
						&& STATES.contains(said.getSQLState()));
	}

}
