package org.earlyhelp.casefile;

import java.time.Clock;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Queue;

import org.springframework.stereotype.Component;

/**
 * Writes down whether somebody will lead: exactly one accepted or interim lead at a time
 * (R6.1), of any agency. Work that waited for a lead becomes theirs.
 */
@Component
public class AgreeingLead {

	private final LeadAssignments assignments;

	private final Staff staff;

	private final CoveringAbsence covering;

	private final Queue queue;

	private final Clock clock;

	AgreeingLead(LeadAssignments assignments, Staff staff, CoveringAbsence covering, Queue queue, Clock clock) {
		this.assignments = assignments;
		this.staff = staff;
		this.covering = covering;
		this.queue = queue;
		this.clock = clock;
	}

	/**
	 * Nobody who declines becomes the lead (R6.5).
	 * @param allowed where the case must be
	 * @return whether somebody leads now
	 * @throws InvalidInput where the practitioner is nobody we know, or somebody whom the
	 * family does not want told
	 * @throws CaseNotInState where the case is elsewhere
	 */
	public boolean agree(CaseFile file, AgreeLeadPractitioner agreed, CaseState... allowed) {
		User practitioner = this.staff.called(agreed.practitioner())
			.orElseThrow(() -> InvalidInput.of("practitioner", "staff.unknown", agreed.practitioner()));
		if (file.excludedAgencies().contains(practitioner.agency())) {
			throw InvalidInput.of("practitioner", "lead.agency-excluded", practitioner.agency());
		}
		file.requireState(allowed);
		boolean leads = agreed.status() != LeadStatus.DECLINED;
		if (leads) {
			this.assignments.findByCaseIdAndEndedAtIsNull(file.id().value())
				.forEach((earlier) -> earlier.end(this.clock.instant()));
			file.leadBy(practitioner.username(), agreed.status());
			this.queue.takeUp(Subject.of(file.id()), practitioner.username());
			this.covering.takenOn(file, practitioner.username());
		}
		this.assignments.save(LeadAssignment.of(file.id(), practitioner, agreed, this.clock.instant()));
		return leads;
	}

}
