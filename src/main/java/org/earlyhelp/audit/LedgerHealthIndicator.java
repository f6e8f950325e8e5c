package org.earlyhelp.audit;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * Whether the ledger is what it was, and its witness agrees. What is wrong with either
 * takes no request away: the service stays up, and this says so beside it.
 */
@Component
class LedgerHealthIndicator implements HealthIndicator {

	/** Asks for somebody to look; stops nothing. */
	static final Status ALARM = new Status("ALARM");

	private final SequencingLedger sequencing;

	private final OfferingCheckpoints witness;

	LedgerHealthIndicator(SequencingLedger sequencing, OfferingCheckpoints witness) {
		this.sequencing = sequencing;
		this.witness = witness;
	}

	@Override
	public Health health() {
		boolean whole = this.sequencing.alarm().isEmpty();
		boolean witnessed = switch (this.witness.standing()) {
			case NONE, UNASKED, COSIGNED -> true;
			case AWAY, REFUSED, KNOWS_MORE -> false;
		};
		return Health.status((whole && witnessed) ? Status.UP : ALARM)
			.withDetail("compared", this.sequencing.alarm().orElse("with what its checkpoints say: the same"))
			.withDetail("witness", this.witness.standing().name())
			.build();
	}

}
