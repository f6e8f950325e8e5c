package org.earlyhelp.casefile;

import java.time.Clock;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Chooses who will meet the family and assess (T07). Until a lead accepts they hold the
 * baton (R6.2).
 */
@Service
class AllocatingAssessor implements TaskWork<AllocateAssessor> {

	private final CaseFiles cases;

	private final Staff staff;

	private final CoveringAbsence covering;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AllocatingAssessor(CaseFiles cases, Staff staff, CoveringAbsence covering, ApplicationEventPublisher events,
			Clock clock) {
		this.cases = cases;
		this.staff = staff;
		this.covering = covering;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "allocate-assessor";
	}

	@Override
	public Class<AllocateAssessor> payload() {
		return AllocateAssessor.class;
	}

	@Override
	public void complete(WorkItem item, AllocateAssessor chosen) {
		User assessor = this.staff.called(chosen.assessor())
			.orElseThrow(() -> InvalidInput.of("assessor", "staff.unknown", chosen.assessor()));
		CaseFile file = this.cases.called(item.episode());
		file.requireState(CaseState.PROPOSED);
		file.allocate(assessor.username(), assessor.agency());
		file.become(CaseState.CONSENT_PENDING, this.clock.instant());
		this.covering.takenOn(file, assessor.username());
		this.events
			.publishEvent(new AssessorAllocated(file.id(), assessor.username(), file.family(), this.clock.instant()));
	}

}
