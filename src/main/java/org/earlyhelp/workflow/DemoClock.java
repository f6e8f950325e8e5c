package org.earlyhelp.workflow;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock of a demonstration: moves on at will, and what falls due on the way happens
 * at its own moment. Exists in the demo profile alone.
 */
public interface DemoClock {

	/** What it shows. */
	Instant now();

	/**
	 * Where it was to start, as it was told or as it was left; a loader plays up to it.
	 */
	Instant start();

	/**
	 * Begins in the past, before anything has happened: for loading alone.
	 * @param moment not after what it shows
	 */
	void beginAt(Instant moment);

	/**
	 * Moves on, stopping at each due instant in order. It ticks on from where it arrives.
	 * @param atMost how long it may take, in real time
	 * @return the moment reached: the target, or an earlier one where time ran out
	 * @throws ClockGoesForwardOnly where the target is earlier than now
	 */
	Instant moveTo(Instant target, Duration atMost);

	/**
	 * Does something long that moves it often, as living through a year: meanwhile
	 * nothing falls due but by a move.
	 */
	void resting(Runnable work);

}
