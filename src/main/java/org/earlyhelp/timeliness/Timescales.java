package org.earlyhelp.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

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
		Instant limit = counted.limit();
		for (Course.Moved moved : course.moves()) {
			due = moved.isMoreTime() ? latest(due, moved.until()) : later(due, moved.workingDays());
			limit = (limit == null || moved.isMoreTime()) ? limit : later(limit, moved.workingDays());
		}
		Reckoning reckoning = counted.reckoning();
		return terms(counted.name(), course.from(),
				new Reckoning(reckoning.dayZero(), due, reckoning.span(), reckoning.skipped()), limit,
				counted.urgent());
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
