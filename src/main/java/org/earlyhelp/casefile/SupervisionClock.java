package org.earlyhelp.casefile;

import java.time.LocalDate;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * When a case is to be talked through again: so long after the last supervision, or after
 * it began. All cases have the same length, so that whichever began to wait first is due
 * first.
 */
@Component
public class SupervisionClock {

	private final WorkingCalendar calendar;

	private final Span every;

	@Autowired
	SupervisionClock(WorkingCalendar calendar, Profile profile) {
		this(calendar, profile.caseload().supervisionEvery());
	}

	SupervisionClock(WorkingCalendar calendar, Span every) {
		this.calendar = calendar;
		this.every = every;
	}

	/**
	 * @param since the last supervision, or the day on which the case began
	 */
	public LocalDate due(LocalDate since) {
		return ServiceTime.dayOf(this.calendar.reckon(since, this.every).due());
	}

	/** The latest day since which a case has waited whose date lies before this one. */
	public LocalDate latestDueBefore(LocalDate day) {
		LocalDate since = day;
		while (!due(since).isBefore(day)) {
			since = since.minusDays(1);
		}
		return since;
	}

	/** How often, as people read it. */
	public Span every() {
		return this.every;
	}

}
