package org.earlyhelp.worklist;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/** How near the due date is. Work on no clock has none. */
public enum DueState {

	/** The due moment has passed. */
	OVERDUE,
	/** Due later on this day, in London. */
	TODAY,
	/** Due within the locality's working days after today. */
	SOON,
	/** Due after that. */
	LATER;

	/**
	 * Where the borders lie at one moment.
	 *
	 * @param now up to here, not included, is overdue
	 * @param tomorrow the end of today in London
	 * @param later the end of the last day that is soon
	 */
	record Borders(Instant now, Instant tomorrow, Instant later) {

		/** Null where nothing is due. */
		DueState of(Instant dueAt) {
			if (dueAt == null) {
				return null;
			}
			if (dueAt.isBefore(this.now)) {
				return OVERDUE;
			}
			if (dueAt.isBefore(this.tomorrow)) {
				return TODAY;
			}
			return dueAt.isBefore(this.later) ? SOON : LATER;
		}

		/** The first moment of the state; null for the one without beginning. */
		Instant from(DueState state) {
			return switch (state) {
				case OVERDUE -> null;
				case TODAY -> this.now;
				case SOON -> this.tomorrow;
				case LATER -> this.later;
			};
		}

		/** The moment at which the next state begins; null for the last. */
		Instant until(DueState state) {
			return (state == LATER) ? null : from(values()[state.ordinal() + 1]);
		}

	}

	/** Finds the borders now. */
	@Component
	static class Today {

		private final Clock clock;

		private final Profile profile;

		private final WorkingCalendar calendar;

		Today(Clock clock, Profile profile, WorkingCalendar calendar) {
			this.clock = clock;
			this.profile = profile;
			this.calendar = calendar;
		}

		Borders borders() {
			Instant now = this.clock.instant();
			LocalDate today = ServiceTime.dayOf(now);
			LocalDate lastSoon = this.calendar.plus(today, this.profile.casework().dueSoon().amount());
			return new Borders(now, startOf(today.plusDays(1)), startOf(lastSoon.plusDays(1)));
		}

		private static Instant startOf(LocalDate day) {
			return day.atStartOfDay(ServiceTime.LONDON).toInstant();
		}

	}

}
