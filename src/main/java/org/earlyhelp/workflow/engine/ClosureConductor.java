package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.closure.ClosureLetterSent;
import org.earlyhelp.closure.ClosureProposed;
import org.earlyhelp.closure.ClosureSignedOff;
import org.earlyhelp.closure.FollowedUp;
import org.earlyhelp.closure.SustainedChecked;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps closure and the look back after it in step. */
@Component
class ClosureConductor {

	private final Processes processes;

	ClosureConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ClosureProposed event) {
		this.processes.tell(event.subject(), "ClosureProposed");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ClosureSignedOff event) {
		this.processes.complete(event.subject(), "sign-off-closure", Map.of("approved", event.approved()));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ClosureLetterSent event) {
		this.processes.complete(event.subject(), "send-closure-letter");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(FollowedUp event) {
		this.processes.complete(event.subject(), "follow-up");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(SustainedChecked event) {
		if (event.cameBack() != null) {
			this.processes.tellIfListening(event.subject(), "FamilyCameBack");
			return;
		}
		this.processes.complete(event.subject(), "check-sustained");
	}

}
