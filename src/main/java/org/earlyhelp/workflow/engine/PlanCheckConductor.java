package org.earlyhelp.workflow.engine;

import org.earlyhelp.frontdoor.PlanCheckAnswered;
import org.earlyhelp.frontdoor.PlanChecked;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sees to it that whoever asked for a plan that there is gets their answer. */
@Component
class PlanCheckConductor {

	private final Processes processes;

	PlanCheckConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(PlanChecked event) {
		if (event.found()) {
			this.processes.start(TaskFeed.PLAN_CHECK, event.subject());
		}
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(PlanCheckAnswered event) {
		this.processes.complete(event.subject(), "answer-contact");
	}

}
