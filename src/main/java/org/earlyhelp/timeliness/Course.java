package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;

import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.ServiceTime;

/**
 * What a clock has gone through, as far as its dates hang on it: all that is needed to
 * count them anew. Pure.
 *
 * @param from the fact that it counts from
 * @param counted what was counted; null where the day was agreed with the family
 * @param wallClock whether it goes to the emergency duty team outside working hours
 * @param pauses in order; one that lasts moves nothing until it ends
 * @param extensions in order
 */
record Course(Timer timer, Happened from, Span counted, boolean wallClock, List<Pause> pauses,
		List<Extension> extensions) {

	/** On the wall clock at all times: the profile has no other length for these. */
	private static final Set<Timer> ALWAYS = EnumSet.of(Timer.T01, Timer.T02);

	/** Whether its day was agreed, and not counted. */
	boolean isAgreed() {
		return this.counted == null;
	}

	/** Whether it runs by the profile's urgent length. */
	boolean isUrgent() {
		return this.wallClock && !ALWAYS.contains(this.timer);
	}

	/** The same, with what it stood counted again. */
	Course standing(ToIntBiFunction<LocalDate, LocalDate> workingDays) {
		List<Pause> counted = this.pauses.stream()
			.map((pause) -> (pause.to() != null)
					? new Pause(pause.from(), pause.to(), workingDays.applyAsInt(pause.from(), pause.to())) : pause)
			.toList();
		return new Course(this.timer, this.from, this.counted, this.wallClock, counted, this.extensions);
	}

	/** Whether it runs to a day that people named, and not to one that was counted. */
	boolean runsToNamedDay(Instant due) {
		return !this.wallClock
				&& (isAgreed() || this.extensions.stream().anyMatch((more) -> more.newDue().equals(due)));
	}

	/** What moved its date since it began, the earliest first. */
	List<Moved> moves() {
		return Stream
			.concat(this.pauses.stream()
				.filter((pause) -> pause.to() != null)
				.map((pause) -> new Moved(pause.to().atStartOfDay(ServiceTime.LONDON).toInstant(), pause.workingDays(),
						null)),
					this.extensions.stream().map((more) -> new Moved(more.givenAt(), 0, more.newDue())))
			.sorted(Comparator.comparing(Moved::at))
			.toList();
	}

	/**
	 * A pause that ended, or more time that was given.
	 *
	 * @param workingDays that it stood; 0 for more time
	 * @param until the day that was given; null for a pause
	 */
	record Moved(Instant at, int workingDays, Instant until) {

		boolean isMoreTime() {
			return this.until != null;
		}

	}

	/** The fact that a kept clock counts from: a day where only the day is known. */
	static Happened from(LocalDate originOn, Instant startedAt) {
		return (originOn != null) ? new Happened(originOn, startedAt, true) : Happened.at(startedAt);
	}

}
