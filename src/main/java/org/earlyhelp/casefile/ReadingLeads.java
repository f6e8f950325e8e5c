package org.earlyhelp.casefile;

import java.time.Clock;
import java.util.List;

import org.earlyhelp.access.Deed;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads who led a case, and when nobody did. */
@Service
@Transactional
public class ReadingLeads {

	private final CaseDoor door;

	private final LeadAssignments assignments;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingLeads(CaseDoor door, LeadAssignments assignments, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.assignments = assignments;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The latest first.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<LeadView> read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "LEADS", this.clock.instant()));
		return this.assignments.findByCaseIdOrderByStartedAtDescIdDesc(id.value())
			.stream()
			.map(LeadAssignment::view)
			.toList();
	}

}
