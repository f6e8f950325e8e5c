package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.Queue;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the access of somebody who led, and of whoever stands in for them, when their last
 * day is over in London. Once over, or where they lead again, nothing happens.
 */
@Service
@Transactional
public class EndingLeadAccess {

	private final LeadAssignments assignments;

	private final CaseFiles cases;

	private final CoveringAbsence covering;

	private final Queue queue;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	EndingLeadAccess(LeadAssignments assignments, CaseFiles cases, CoveringAbsence covering, Queue queue,
			ApplicationEventPublisher events, Clock clock) {
		this.assignments = assignments;
		this.cases = cases;
		this.covering = covering;
		this.queue = queue;
		this.events = events;
		this.clock = clock;
	}

	/** The moment at which it ends. */
	@Transactional(readOnly = true)
	public Instant endsAt(UUID assignment) {
		return this.assignments.findById(assignment).orElseThrow().endedAt();
	}

	public void end(UUID assignment) {
		LeadAssignment ended = this.assignments.findById(assignment).orElseThrow();
		CaseFile file = this.cases.called(ended.episode());
		String practitioner = ended.username();
		if (practitioner.equals(file.lead()) || !file.leavesTeam(practitioner)) {
			return;
		}
		Subject about = Subject.of(file.id());
		if (file.lead() != null) {
			this.queue.reassign(about, practitioner, file.lead(), "The lead practitioner has left");
		}
		else {
			this.queue.awaitLead(about, practitioner, AccountableAdviser.QUEUE);
		}
		this.covering.endOn(file, practitioner);
		this.events.publishEvent(new LeadAccessEnded(file.id(), practitioner, file.family(), this.clock.instant()));
	}

}
