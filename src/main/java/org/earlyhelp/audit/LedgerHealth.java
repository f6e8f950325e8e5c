package org.earlyhelp.audit;

import java.time.Clock;
import java.util.Map;

import org.earlyhelp.access.User;
import org.earlyhelp.shared.Subject;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says that the service is down while the ledger cannot be written: then nothing is
 * changed or shown. Tries again each time it is asked, and leaves an entry once it
 * can.
 */
@Component("ledgerWritingHealthIndicator")
class LedgerHealth implements HealthIndicator {

	private final Ledger ledger;

	private final Clock clock;

	LedgerHealth(Ledger ledger, Clock clock) {
		this.ledger = ledger;
		this.clock = clock;
	}

	@Override
	public Health health() {
		if (!this.ledger.isFailing()) {
			return Health.up().build();
		}
		try {
			this.ledger.append("LEDGER_WRITABLE_AGAIN", Outcome.DONE, Actor.of(User.SYSTEM), Subject.service(),
					Links.of(Subject.service()), this.clock.instant(), Map.of());
			return Health.up().build();
		}
		catch (LedgerUnavailable ex) {
			return Health.down().build();
		}
	}

}
