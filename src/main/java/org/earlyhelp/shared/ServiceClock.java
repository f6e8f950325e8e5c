package org.earlyhelp.shared;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The one clock of the service. It ticks with real time, shifted where the demo clock was
 * moved, and stands still while a move works through what falls due. Moments have the
 * databases' precision, so that what is kept reads back equal.
 */
public final class ServiceClock extends Clock {

	private final ZoneId zone;

	private final Hands hands;

	public ServiceClock() {
		this(ServiceTime.LONDON, new Hands());
	}

	private ServiceClock(ZoneId zone, Hands hands) {
		this.zone = zone;
		this.hands = hands;
	}

	@Override
	public Instant instant() {
		Reading now = this.hands.reading;
		Instant moment = (now.standing() != null) ? now.standing() : Instant.now().plus(now.ahead());
		return moment.truncatedTo(ChronoUnit.MICROS);
	}

	@Override
	public ZoneId getZone() {
		return this.zone;
	}

	/** The same hands, read in another zone. */
	@Override
	public Clock withZone(ZoneId other) {
		return new ServiceClock(other, this.hands);
	}

	/** Stands still at this moment until it is told to tick or to stand elsewhere. */
	public void standAt(Instant moment) {
		show(new Reading(Duration.ZERO, moment));
	}

	/** Ticks on from this moment. */
	public void tickFrom(Instant moment) {
		show(new Reading(Duration.between(Instant.now(), moment), null));
	}

	/** Ticks with real time again. */
	public void tickWithRealTime() {
		show(new Reading(Duration.ZERO, null));
	}

	/** How it runs now. */
	public Reading reading() {
		return this.hands.reading;
	}

	/** Whoever keeps a clock of their own is told at once, and at every change. */
	public void follow(Follower follower) {
		this.hands.followers.add(follower);
		follower.clockRuns(this.hands.reading);
	}

	private void show(Reading reading) {
		this.hands.reading = reading;
		this.hands.followers.forEach((follower) -> follower.clockRuns(reading));
	}

	/**
	 * How a clock runs.
	 *
	 * @param ahead how far before real time it ticks; never negative in use
	 * @param standing where it stands still; null while it ticks
	 */
	public record Reading(Duration ahead, Instant standing) {
	}

	/** A clock that follows this one. */
	@FunctionalInterface
	public interface Follower {

		void clockRuns(Reading reading);

	}

	private static final class Hands {

		private final List<Follower> followers = new CopyOnWriteArrayList<>();

		private volatile Reading reading = new Reading(Duration.ZERO, null);

	}

}
