package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.stepping.HandoverMeetingHeld;
import org.earlyhelp.stepping.StepDownLeadAgreed;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the handover from social care in step. */
@Component
class StepDownConductor {

	private final Processes processes;

	StepDownConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(StepDownLeadAgreed event) {
		boolean leads = event.status() == LeadStatus.ACCEPTED || event.status() == LeadStatus.INTERIM;
		this.processes.complete(event.subject(), "agree-step-down-lead", Map.of("leadAgreed", leads));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(HandoverMeetingHeld event) {
		this.processes.complete(event.subject(), "hold-handover-meeting", Map.of("quorate", event.quorate()));
	}

}
