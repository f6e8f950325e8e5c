package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.stepping.AgencyChallengeAnswered;
import org.earlyhelp.stepping.AgencyChallengeFollowed;
import org.earlyhelp.stepping.AgencyChallenged;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps challenges to agencies in step: asked, answered, followed. */
@Component
class AgencyChallengeConductor {

	private final Processes processes;

	AgencyChallengeConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(AgencyChallenged event) {
		if (event.overtakes()) {
			this.processes.tell(event.subject(), "AgencyAskedFurther");
			return;
		}
		this.processes.start(TaskFeed.AGENCY_CHALLENGE, event.subject());
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(AgencyChallengeAnswered event) {
		this.processes.complete(event.subject(), "answer-agency-challenge");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(AgencyChallengeFollowed event) {
		this.processes.complete(event.subject(), "follow-agency-challenge", Map.of("followed", event.result().name()));
	}

}
