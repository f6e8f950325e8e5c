package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.frontdoor.ConsultationRecorded;
import org.earlyhelp.frontdoor.ContactAnswered;
import org.earlyhelp.frontdoor.ContactDecided;
import org.earlyhelp.frontdoor.ContactLinkedAsDuplicate;
import org.earlyhelp.frontdoor.ContactReceived;
import org.earlyhelp.frontdoor.ContactScreened;
import org.earlyhelp.frontdoor.FeedbackGiven;
import org.earlyhelp.frontdoor.ReturnReviewed;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the FrontDoor process in step with what happens to a contact. */
@Component
class FrontDoorConductor {

	private final Processes processes;

	FrontDoorConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ContactReceived event) {
		this.processes.start("FrontDoor", event.subject());
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ContactScreened event) {
		this.processes.complete(event.subject(), "screen-contact", Map.of("referrerAsked", event.referrerAsked()));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ReturnReviewed event) {
		this.processes.complete(event.subject(), "review-return", Map.of("returnResult", event.result().name()));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ContactDecided event) {
		this.processes.complete(event.subject(), "decide-contact", Map.of("outcome", event.outcome().name()));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(FeedbackGiven event) {
		this.processes.complete(event.subject(), "give-feedback");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ContactAnswered event) {
		this.processes.complete(event.subject(), "answer-contact");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ConsultationRecorded event) {
		this.processes.complete(event.subject(), "record-consultation",
				Map.of("caseBegins", event.result().beginsCase()));
	}

	/** R1.4: a contact whose process is over has had its feedback. */
	@EventListener
	@Order(Conducting.ORDER)
	void on(ContactLinkedAsDuplicate event) {
		this.processes.tellIfListening(event.subject(), "ContactLinked");
	}

}
