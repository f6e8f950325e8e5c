package org.earlyhelp.workflow.engine;

import org.earlyhelp.casefile.GlassBroken;
import org.earlyhelp.casefile.GlassReviewed;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Moves the process of a broken glass on. */
@Component
class GlassConductor {

	private final Processes processes;

	GlassConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(GlassBroken event) {
		this.processes.start(TaskFeed.BREAK_GLASS, event.subject());
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(GlassReviewed event) {
		this.processes.complete(event.subject(), "review-break-glass");
	}

}
