package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.review.DriftConsulted;
import org.earlyhelp.review.ReviewHeld;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps reviews and consultations on drift in step. */
@Component
class ReviewConductor {

	private final Processes processes;

	ReviewConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ReviewHeld event) {
		this.processes.complete(event.subject(), "review-plan",
				Map.of("counts", event.counts(), "drifted", event.drifted()));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(DriftConsulted event) {
		this.processes.complete(event.subject(), "consult-on-drift");
	}

}
