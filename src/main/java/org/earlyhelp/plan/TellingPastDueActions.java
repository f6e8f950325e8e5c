package org.earlyhelp.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells on the morning of the next working day of each action whose day has passed: a
 * plan drifts one action at a time. Each is told of once, and none while its case rests.
 */
@Service
@Transactional
public class TellingPastDueActions {

	private final PlanActions actions;

	private final CaseFiles cases;

	private final Staff staff;

	private final WorkingCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TellingPastDueActions(PlanActions actions, CaseFiles cases, Staff staff, WorkingCalendar calendar,
			ApplicationEventPublisher events, Clock clock) {
		this.actions = actions;
		this.cases = cases;
		this.staff = staff;
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
		this.actions.pastDue(today)
			.stream()
			.collect(Collectors.groupingBy(PlanAction::episode, LinkedHashMap::new, Collectors.toList()))
			.forEach((episode, late) -> tell(episode, late, today, now));
	}

	private void tell(CaseId episode, List<PlanAction> late, LocalDate today, Instant now) {
		CaseFile file = this.cases.called(episode);
		late.forEach((action) -> action.toldPastDue(today));
		List<String> owners = late.stream()
			.map(PlanAction::owner)
			.filter((owner) -> owner != null && this.staff.called(owner).isPresent())
			.distinct()
			.toList();
		this.events.publishEvent(
				new ActionsPastDue(episode, late.stream().map(PlanAction::id).toList(), owners, file.family(), now));
	}

}
