package org.earlyhelp.casefile;

import java.time.Clock;

import org.earlyhelp.shared.InvalidInput;
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

	private final AgreeingLead agreeing;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AgreeingLeadPractitioner(CaseFiles cases, AgreeingLead agreeing, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.agreeing = agreeing;
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
		CaseFile file = this.cases.called(item.episode());
		this.agreeing.agree(file, agreed, LeavingLead.LED);
		this.events.publishEvent(new LeadPractitionerAgreed(file.id(), agreed.practitioner(), agreed.status(),
				file.family(), this.clock.instant()));
	}

}
