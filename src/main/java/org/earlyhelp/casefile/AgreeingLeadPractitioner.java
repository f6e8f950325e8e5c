package org.earlyhelp.casefile;

import java.time.Clock;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Queue;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Agrees who leads, with the family: exactly one accepted or interim lead at a time
 * (R6.1), of any agency.
 */
@Service
class AgreeingLeadPractitioner implements TaskWork<AgreeLeadPractitioner> {

	private final CaseFiles cases;

	private final LeadAssignments assignments;

	private final Staff staff;

	private final Queue queue;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AgreeingLeadPractitioner(CaseFiles cases, LeadAssignments assignments, Staff staff, Queue queue,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.assignments = assignments;
		this.staff = staff;
		this.queue = queue;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "agree-lead-practitioner";
	}

	@Override
	public Class<AgreeLeadPractitioner> payload() {
		return AgreeLeadPractitioner.class;
	}

	/**
	 * Nobody who declines becomes the lead, and the question is asked again (R6.5). Work
	 * that waited for a lead becomes theirs.
	 * @throws InvalidInput where the practitioner is nobody we know, or somebody whom the
	 * family does not want told
	 */
	@Override
	public void complete(WorkItem item, AgreeLeadPractitioner agreed) {
		User practitioner = this.staff.called(agreed.practitioner())
			.orElseThrow(() -> InvalidInput.of("practitioner", "staff.unknown", agreed.practitioner()));
		CaseFile file = this.cases.called(item.episode());
		if (file.excludedAgencies().contains(practitioner.agency())) {
			throw InvalidInput.of("practitioner", "lead.agency-excluded", practitioner.agency());
		}
		file.requireState(CaseState.PLANNING, CaseState.ACTIVE, CaseState.CLOSURE_PROPOSED);
		if (agreed.status() != LeadStatus.DECLINED) {
			this.assignments.findByCaseIdAndEndedAtIsNull(file.id().value())
				.forEach((earlier) -> earlier.end(this.clock.instant()));
			file.leadBy(practitioner.username(), agreed.status());
			this.queue.takeUp(Subject.of(file.id()), practitioner.username());
		}
		this.assignments.save(LeadAssignment.of(file.id(), practitioner, agreed, this.clock.instant()));
		this.events.publishEvent(new LeadPractitionerAgreed(file.id(), practitioner.username(), agreed.status(),
				file.family(), this.clock.instant()));
	}

}
