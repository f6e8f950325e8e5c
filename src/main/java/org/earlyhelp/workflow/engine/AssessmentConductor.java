package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.assessment.AddendumCompleted;
import org.earlyhelp.assessment.AssessmentAuthorised;
import org.earlyhelp.assessment.AssessmentCompleted;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the assessment in step. */
@Component
class AssessmentConductor {

	private final Processes processes;

	AssessmentConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(AssessmentCompleted event) {
		this.processes.complete(event.subject(), "complete-assessment",
				Map.of("authorisationAsked", event.authorisationAsked()));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(AddendumCompleted event) {
		this.processes.complete(event.subject(), "complete-addendum");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(AssessmentAuthorised event) {
		this.processes.complete(event.subject(), "authorise-assessment", Map.of("approved", event.approved()));
	}

}
