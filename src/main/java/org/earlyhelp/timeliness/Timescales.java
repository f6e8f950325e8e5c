package org.earlyhelp.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.locality.Reckoning;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.Timescale;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;

/**
 * Counts what the locality's profile says about its clocks: the one that holds on the day
 * from which they count.
 */
@Component
class Timescales {

	/** A clock of fewer working days warns its holder on the due day itself. */
	private static final int SHORT = 3;

	private final ProfileInForce profiles;

	private final WorkingCalendar calendar;

	Timescales(ProfileInForce profiles, WorkingCalendar calendar) {
		this.profiles = profiles;
		this.calendar = calendar;
	}

	/** The clock as the profile has it, from this fact. */
	Terms of(Timer timer, Happened from) {
		if (timer == Timer.T01) {
			return screening(from);
		}
		Timescale scale = profile(from).timescale(timer);
		return terms(scale.name(), from, reckon(from, scale.due()), limit(from, scale), timer == Timer.T02);
	}

	/**
	 * The clock on wall-clock time, every day of the year, where the profile has it so.
	 */
	Terms urgent(Timer timer, Happened from) {
		Timescale scale = profile(from).urgentTimescale(timer);
		return terms(scale.name(), from, reckon(from, scale.due()), limit(from, scale), true);
	}

	/**
	 * T01: in working hours the hour of the profile, but no longer than the wall clock
	 * gives; at other times the wall clock, before the emergency duty team's next look.
	 */
	private Terms screening(Happened from) {
		Timescale byDay = profile(from).timescale(Timer.T01);
		Timescale urgent = profile(from).urgentTimescale(Timer.T01);
		Reckoning wallClock = reckon(from, urgent.due());
		Reckoning due = wallClock;
		if (this.calendar.inWorkingHours(from.at())) {
			Reckoning inHours = reckon(from, byDay.due());
			due = inHours.due().isBefore(wallClock.due()) ? inHours : wallClock;
		}
		return terms(byDay.name(), from, due, limit(from, urgent), true);
	}

	/**
	 * A clock whose day was agreed with the family: due at the end of that day, or of the
	 * next working day; the limit stays what the profile says.
	 */
	Terms agreed(Timer timer, Happened from, LocalDate day) {
		Timescale scale = profile(from).timescale(timer);
		LocalDate dueOn = this.calendar.dayZero(day);
		Reckoning due = new Reckoning(this.calendar.dayZero(from.day()), endOf(dueOn), null,
				day.datesUntil(dueOn).map(this::skipped).toList());
		return terms(scale.name(), from, due, limit(from, scale), false);
	}

	/** The same clock, later by so many working days. */
	Terms later(Deadline deadline, int workingDays) {
		DeadlineView view = deadline.view();
		Happened from = Happened.at(view.startedAt());
		Reckoning counted = deadline.reckoning();
		Reckoning due = new Reckoning(counted.dayZero(), later(view.dueAt(), workingDays), counted.span(),
				counted.skipped());
		Instant limit = (view.hardLimitAt() != null) ? later(view.hardLimitAt(), workingDays) : null;
		return terms(view.name(), from, due, limit, deadline.isUrgent());
	}

	/**
	 * The terms that a clock of this course would have here: counted anew from the same
	 * fact, later by what it stood, and no earlier than somebody gave it time. Counted by
	 * the profile that it runs by, they are what they are.
	 * @throws IllegalArgumentException for a day that was agreed, which no length of the
	 * profile moves
	 */
	Terms anew(Course course) {
		if (course.isAgreed()) {
			throw new IllegalArgumentException("The day of " + course.timer() + " was agreed");
		}
		Terms counted = course.isUrgent() ? urgent(course.timer(), course.from()) : of(course.timer(), course.from());
		Instant due = counted.reckoning().due();
		for (Course.Moved moved : course.moves()) {
			due = moved.isMoreTime() ? latest(due, moved.until()) : later(due, moved.workingDays());
		}
		return terms(counted.name(), course.from(), counted.reckoning().at(due), moved(counted.limit(), course),
				counted.urgent());
	}

	/**
	 * The terms that a clock has where other days count than it was counted with: by the
	 * length that it runs by, what it stood counted again. A day that people named moves
	 * only where nobody works on it any more, to the next on which they do; its limit is
	 * counted as any other.
	 * @param course of this clock, with what it stood as it counts now
	 * @param changed the days that count otherwise
	 */
	Terms anew(Deadline deadline, Course course, Set<LocalDate> changed) {
		Timescales own = by(deadline, course);
		Terms counted = course.isAgreed() ? own.named(deadline, course) : own.anew(course);
		Reckoning reckoning = counted.reckoning();
		LocalDate dueOn = ServiceTime.dayOf(reckoning.due());
		if (changed.contains(dueOn) && course.runsToNamedDay(reckoning.due())) {
			LocalDate open = this.calendar.dayZero(dueOn);
			List<Reckoning.Skipped> skipped = Stream
				.concat(reckoning.skipped().stream(), dueOn.datesUntil(open).map(this::skipped))
				.toList();
			reckoning = new Reckoning(reckoning.dayZero(), later(reckoning.due(), 0), reckoning.span(), skipped);
		}
		Instant limit = counted.limit();
		if (limit == null && deadline.hardLimitAt() != null) {
			limit = latest(deadline.hardLimitAt(), reckoning.due());
		}
		return own.terms(counted.name(), course.from(), reckoning, limit, deadline.isUrgent());
	}

	/**
	 * With the lengths of the version by which it runs. Where nobody knows that any more,
	 * it says itself what was counted, and keeps its limit.
	 */
	private Timescales by(Deadline deadline, Course course) {
		LocalDate day = course.from().day();
		Profile profile = this.profiles.called(deadline.ruleVersion(), day).orElseGet(() -> {
			Timescale itself = new Timescale(deadline.view().name(), course.counted(), null);
			return this.profiles.on(day).with(deadline.ruleVersion(), course.timer(), itself, itself);
		});
		return new Timescales(ProfileInForce.always(profile), this.calendar);
	}

	private Terms named(Deadline deadline, Course course) {
		Timescale scale = profile(course.from()).timescale(course.timer());
		return terms(scale.name(), course.from(), deadline.reckoning().at(deadline.dueAt()),
				moved(limit(course.from(), scale), course), false);
	}

	/** A limit is later by what its clock stood, and by no time that was given. */
	private Instant moved(Instant counted, Course course) {
		Instant limit = counted;
		for (Course.Moved moved : course.moves()) {
			limit = (limit == null || moved.isMoreTime()) ? limit : later(limit, moved.workingDays());
		}
		return limit;
	}

	/** The same with the lengths of this version. */
	Timescales after(ClocksCountedAnew fact) {
		return new Timescales((day) -> {
			Profile profile = this.profiles.on(day);
			String name = profile.timescale(fact.timer()).name();
			return profile.with(fact.ruleVersion(), fact.timer(), fact.timescale(name), fact.urgent(name));
		}, this.calendar);
	}

	/** When the holder of an extended clock is warned. */
	Instant warnAt(Deadline deadline, Instant newDue) {
		return warnAt(deadline.startedAt(), newDue, deadline.reckoning().span());
	}

	/** The working days from the first day up to, not including, the second. */
	int workingDays(LocalDate from, LocalDate to) {
		return from.isBefore(to) ? (int) from.datesUntil(to).filter(this.calendar::isWorkingDay).count() : 0;
	}

	/** The working days after the first day up to and including the second. */
	int workingDaysTaken(LocalDate from, LocalDate to) {
		return this.calendar.workingDaysBetween(from, to);
	}

	/** The day and why nobody works on it; empty where they do. */
	Optional<Reckoning.Skipped> closed(LocalDate day) {
		return this.calendar.closedBecause(day).map((why) -> new Reckoning.Skipped(day, why));
	}

	boolean inWorkingHours(Instant moment) {
		return this.calendar.inWorkingHours(moment);
	}

	String emergencyDutyTeam(Instant now) {
		return this.profiles.on(ServiceTime.dayOf(now)).emergencyDutyTeam();
	}

	private Profile profile(Happened from) {
		return this.profiles.on(from.day());
	}

	private Terms terms(String name, Happened from, Reckoning due, Instant limit, boolean urgent) {
		return new Terms(name, profile(from).version(), from, due, limit, warnAt(from.asStart(), due.due(), due.span()),
				urgent);
	}

	/**
	 * Two working days before due (the profile's {@code dueSoon}); on the due day where
	 * the clock is shorter than three days; halfway where it starts and ends on one day.
	 */
	private Instant warnAt(Instant started, Instant due, Span span) {
		LocalDate dueOn = ServiceTime.dayOf(due);
		if (!isShort(span)) {
			Instant before = opening(this.calendar.minus(dueOn,
					this.profiles.on(ServiceTime.dayOf(started)).casework().dueSoon().amount()));
			if (before.isAfter(started)) {
				return before;
			}
		}
		Instant thatMorning = opening(dueOn);
		if (ServiceTime.dayOf(started).isBefore(dueOn) && thatMorning.isBefore(due)) {
			return thatMorning;
		}
		return started.plus(Duration.between(started, due).dividedBy(2));
	}

	private static boolean isShort(Span span) {
		return span != null && switch (span.unit()) {
			case HOURS, WORKING_HOURS -> true;
			case WORKING_DAYS -> span.amount() < SHORT;
			case MONTHS -> false;
		};
	}

	private Reckoning reckon(Happened from, Span span) {
		return from.dayOnly() ? this.calendar.reckon(from.day(), span) : this.calendar.reckon(from.at(), span);
	}

	private Instant limit(Happened from, Timescale scale) {
		return (scale.limit() != null) ? reckon(from, scale.limit()).due() : null;
	}

	private Instant later(Instant moment, int workingDays) {
		LocalTime time = moment.atZone(ServiceTime.LONDON).toLocalTime();
		return ServiceTime.at(this.calendar.plus(ServiceTime.dayOf(moment), workingDays), time);
	}

	private static Instant latest(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private Reckoning.Skipped skipped(LocalDate day) {
		return new Reckoning.Skipped(day, this.calendar.closedBecause(day).orElse(""));
	}

	private static Instant opening(LocalDate day) {
		return ServiceTime.at(day, WorkingCalendar.OPENING);
	}

	private static Instant endOf(LocalDate day) {
		return ServiceTime.at(day, WorkingCalendar.CLOSING);
	}

}
