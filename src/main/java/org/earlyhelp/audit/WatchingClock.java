package org.earlyhelp.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import org.earlyhelp.access.User;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the ledger when this machine's clock was set, forward or back: the entries keep
 * their order, which is no matter of clocks, and an auditor knows which times not to
 * trust. A clock that is drawn in slowly, as time servers do, is not told.
 */
@Component
class WatchingClock {

	private static final Logger log = LoggerFactory.getLogger(WatchingClock.class);

	/** Less may be a machine that slept or was busy. */
	private static final Duration LEAST = Duration.ofSeconds(30);

	private final Ledger ledger;

	private final Clock clock;

	private final Supplier<Instant> wall;

	private final LongSupplier nanos;

	private Instant wallThen;

	private long nanosThen;

	@Autowired
	WatchingClock(Ledger ledger, Clock clock) {
		this(ledger, clock, RealTime::now, System::nanoTime);
	}

	WatchingClock(Ledger ledger, Clock clock, Supplier<Instant> wall, LongSupplier nanos) {
		this.ledger = ledger;
		this.clock = clock;
		this.wall = wall;
		this.nanos = nanos;
		remember();
	}

	@Scheduled(initialDelay = 10_000, fixedDelay = 10_000)
	synchronized void watch() {
		Duration passed = Duration.ofNanos(this.nanos.getAsLong() - this.nanosThen);
		Duration set = Duration.between(this.wallThen.plus(passed), this.wall.get());
		if (set.abs().compareTo(LEAST) >= 0) {
			log.warn("clock of this machine was set seconds={}", set.toSeconds());
			this.ledger.append("CLOCK_SET", Outcome.DONE, Actor.of(User.SYSTEM), Subject.service(),
					Links.of(Subject.service()), this.clock.instant(), Map.of("seconds", set.toSeconds()));
		}
		remember();
	}

	private void remember() {
		this.wallThen = this.wall.get();
		this.nanosThen = this.nanos.getAsLong();
	}

}
