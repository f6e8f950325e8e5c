package org.earlyhelp.audit;

import java.time.Clock;
import java.util.Map;

import org.earlyhelp.shared.Refused;
import org.earlyhelp.shared.Subject;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what was refused. In a transaction of its own, since the one that was
 * refused leaves nothing behind.
 */
@Component("ledgerRefusals")
public class Refusals {

	private final Ledger ledger;

	private final Clock clock;

	Refusals(Ledger ledger, Clock clock) {
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * The asker may not see or do it.
	 * @param action what was asked for, in UPPER_SNAKE_CASE
	 * @param key the refusal's
	 * @throws LedgerUnavailable where it cannot be written
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void denied(String action, Subject subject, String key) {
		record(action, subject, key, Outcome.DENIED);
	}

	/**
	 * A rule said no.
	 * @param action what was asked for, in UPPER_SNAKE_CASE
	 * @param key the refusal's
	 * @throws LedgerUnavailable where it cannot be written
	 */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void refused(String action, Subject subject, String key) {
		record(action, subject, key, Outcome.REFUSED);
	}

	/**
	 * The one or the other, as it was told.
	 * @throws LedgerUnavailable where it cannot be written
	 */
	@EventListener
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	public void on(Refused refused) {
		if (refused.isDenial()) {
			record("ACCESS_DENIED", refused.subject(), refused.why().key(), Outcome.DENIED);
			return;
		}
		record("COMMAND_REFUSED", refused.subject(), refused.why().key(), Outcome.REFUSED);
	}

	private void record(String action, Subject subject, String key, Outcome outcome) {
		this.ledger.append(action, outcome, Actor.now(), subject, Links.of(subject), this.clock.instant(),
				Map.of("key", key));
	}

}
