package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.plan.FamilyCopySent;
import org.earlyhelp.plan.TafMeetingHeld;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the meeting and the family's copy of the plan in step. */
@Component
class PlanConductor {

	private final Processes processes;

	PlanConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(TafMeetingHeld event) {
		this.processes.complete(event.subject(), "hold-taf-meeting", Map.of("quorate", event.quorate()));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(FamilyCopySent event) {
		this.processes.complete(event.subject(), "send-family-copy");
	}

}
