package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.casefile.CaseEndedElsewhere;
import org.earlyhelp.closure.ClosureSignedOff;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.CaseSteppedUp;
import org.earlyhelp.stepping.EnquiryEnded;
import org.earlyhelp.stepping.EscalationAnswered;
import org.earlyhelp.stepping.MoreInformationProvided;
import org.earlyhelp.stepping.PlanRevisedAfterStepUp;
import org.earlyhelp.stepping.SocialCareStarted;
import org.earlyhelp.stepping.StepUpDecided;
import org.earlyhelp.stepping.StepUpEscalated;
import org.earlyhelp.stepping.StepUpOutcomeRecorded;
import org.earlyhelp.stepping.StepUpRequested;
import org.earlyhelp.stepping.StepUpState;
import org.earlyhelp.stepping.Urgency;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps step-ups, and the challenges to what social care says, in step. */
@Component
class StepUpConductor {

	private static final String DECIDE = "decide-step-up";

	private static final String ENQUIRY_IS_OVER = "EnquiryIsOver";

	private final Processes processes;

	StepUpConductor(Processes processes) {
		this.processes = processes;
	}

	/** One that comes while the case's own process no longer listens stands alone. */
	@EventListener
	@Order(Conducting.ORDER)
	void on(StepUpRequested event) {
		Map<String, Object> routing = Map.of("urgent", event.urgency() == Urgency.URGENT);
		if (!this.processes.tellIfListening(event.subject(), "StepUpRequested", event.stepUp(), routing)) {
			this.processes.start(TaskFeed.STEP_UP, event.subject(), event.stepUp(), routing);
		}
	}

	/**
	 * A challenge may bring a decision before there was one, or another than there was:
	 * then the process goes on from the new one, or begins again with it.
	 */
	@EventListener
	@Order(Conducting.ORDER)
	void on(StepUpDecided event) {
		Map<String, Object> routing = Map.of("decision", event.decision().name());
		if (event.before() == StepUpState.ASKED_BACK) {
			this.processes.complete(event.subject(), "provide-more-information", event.stepUp(), routing);
		}
		else if (event.before().awaitsAnswer()) {
			this.processes.complete(event.subject(), DECIDE, event.stepUp(), routing);
		}
		else if (!this.processes.tellMatterIfListening(event.stepUp(), event.subject(), "StepUpDecisionChanged",
				routing)) {
			this.processes.start(TaskFeed.STEP_UP, event.subject(), event.stepUp(),
					Map.of("decision", event.decision().name(), "urgent", false));
		}
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(MoreInformationProvided event) {
		this.processes.complete(event.subject(), "provide-more-information", event.stepUp(), Map.of());
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(PlanRevisedAfterStepUp event) {
		this.processes.complete(event.subject(), "revise-plan-after-step-up", event.stepUp(),
				Map.of("meetAgain", !event.quorate()));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(SocialCareStarted event) {
		this.processes.complete(event.subject(), "confirm-social-care-start", event.stepUp(),
				Map.of("enquiryOpen", event.enquiryOpen()));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(StepUpOutcomeRecorded event) {
		if (event.enquiryOver()) {
			this.processes.tellMatter(event.stepUp(), event.subject(), ENQUIRY_IS_OVER, Map.of());
		}
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(EnquiryEnded event) {
		this.processes.tellMatter(event.stepUp(), event.subject(), ENQUIRY_IS_OVER, Map.of());
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseSteppedUp event) {
		this.processes.tellIfListening(event.subject(), "EndedElsewhere");
		endAll(event.subject());
	}

	/** Whatever else ends the case ends what stands beside its own process. */
	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseEndedElsewhere event) {
		endAll(event.subject());
	}

	/** What was returned and not revised, or challenged in vain, ends with the case. */
	@EventListener
	@Order(Conducting.ORDER)
	void on(ClosureSignedOff event) {
		if (event.approved()) {
			endAll(event.subject());
		}
	}

	private void endAll(Subject subject) {
		this.processes.end(TaskFeed.STEP_UP, subject, "The case was closed");
		this.processes.end(TaskFeed.ESCALATION, subject, "The case was closed");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(StepUpEscalated event) {
		if (event.overtakes() != null) {
			this.processes.tellMatter(event.overtakes(), event.subject(), "TakenFurther", Map.of());
		}
		this.processes.start(TaskFeed.ESCALATION, event.subject(), event.escalation(), Map.of());
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(EscalationAnswered event) {
		this.processes.complete(event.subject(), "answer-escalation", event.escalation(), Map.of());
	}

}
