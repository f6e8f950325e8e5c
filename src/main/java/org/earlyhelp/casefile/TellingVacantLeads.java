package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * R6.3: tells each morning of a working day of every case that nobody leads, until
 * somebody does. Twice on one morning is as once.
 */
@Service
@Transactional
public class TellingVacantLeads {

	private final LeadAssignments assignments;

	private final CaseFiles cases;

	private final WorkingCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TellingVacantLeads(LeadAssignments assignments, CaseFiles cases, WorkingCalendar calendar,
			ApplicationEventPublisher events, Clock clock) {
		this.assignments = assignments;
		this.cases = cases;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	public void tell() {
		Instant now = this.clock.instant();
		LocalDate today = ServiceTime.dayOf(now);
		if (!this.calendar.isWorkingDay(today)) {
			return;
		}
		this.assignments.vacant(now, today).forEach((vacancy) -> tell(vacancy, today, now));
	}

	private void tell(LeadAssignment vacancy, LocalDate today, Instant now) {
		CaseFile file = this.cases.called(vacancy.episode());
		vacancy.told(today);
		this.events.publishEvent(new LeadStillVacant(file.id(), vacancy.id(), file.leadVacantFrom(), file.accountable(),
				today, file.family(), now));
	}

}
