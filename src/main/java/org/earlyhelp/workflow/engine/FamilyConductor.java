package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.casefile.CaseEndedElsewhere;
import org.earlyhelp.casefile.SomebodyJoined;
import org.earlyhelp.casefile.SomebodyLeft;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps in step what happens to a family while its case is open. */
@Component
class FamilyConductor {

	private final Processes processes;

	FamilyConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(SomebodyJoined event) {
		if (event.addendumAsked()) {
			this.processes.tell(event.subject(), "SomebodyJoined", event.joining(), Map.of());
		}
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(SomebodyLeft event) {
		if (event.unassessed() != null) {
			this.processes.tellMatter(event.unassessed(), event.subject(), "WhoJoinedLeft", Map.of());
		}
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseEndedElsewhere event) {
		this.processes.tell(event.subject(), "EndedElsewhere");
	}

}
