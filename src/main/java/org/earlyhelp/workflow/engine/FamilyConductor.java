package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.casefile.CaseEndedElsewhere;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.casefile.FamiliesParted;
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

	/** The case goes on where it stood; what was under way there begins anew. */
	@EventListener
	@Order(Conducting.ORDER)
	void on(FamiliesParted event) {
		if (event.goesOnIn() == null) {
			return;
		}
		this.processes.startAt("EarlyHelpCase", event.subject(), switch (event.workedIn()) {
			case PROPOSED -> "CallActivity_Allocation";
			case CONSENT_PENDING -> "CallActivity_Agreement";
			case ASSESSMENT -> "CallActivity_FamilyAssessment";
			case PLANNING -> event.led() ? "CallActivity_FamilyPlan" : "CallActivity_LeadPractitioner";
			default -> "CallActivity_FamilyReviews";
		});
		if (event.goesOnIn() == CaseState.CLOSURE_PROPOSED) {
			this.processes.tell(event.subject(), "ClosureProposed");
		}
	}

}
