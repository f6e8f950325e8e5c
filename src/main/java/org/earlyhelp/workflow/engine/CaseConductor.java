package org.earlyhelp.workflow.engine;

import java.util.Map;

import org.earlyhelp.casefile.AbsenceRecorded;
import org.earlyhelp.casefile.AssessorAllocated;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.CaseResumed;
import org.earlyhelp.casefile.CaseSuspended;
import org.earlyhelp.casefile.ConsentRecorded;
import org.earlyhelp.casefile.HelpReoffered;
import org.earlyhelp.casefile.LeadPractitionerAgreed;
import org.earlyhelp.casefile.LeadPractitionerLeft;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.casefile.RefusalConsidered;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Keeps the stages that the case file itself decides in step: allocation, agreement,
 * lead.
 */
@Component
class CaseConductor {

	private final Processes processes;

	CaseConductor(Processes processes) {
		this.processes = processes;
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseOpened event) {
		this.processes.start("EarlyHelpCase", event.subject());
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(AssessorAllocated event) {
		this.processes.complete(event.subject(), "allocate-assessor");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ConsentRecorded event) {
		this.processes.complete(event.subject(), "record-consent", Map.of("consent", event.decision().name()));
	}

	/** Nobody looks any more for a lead of a case that ends so: after a step-down. */
	@EventListener
	@Order(Conducting.ORDER)
	void on(RefusalConsidered event) {
		this.processes.completeIfWaiting(event.subject(), "agree-lead-practitioner", Map.of("leadAgreed", true));
		this.processes.complete(event.subject(), "consider-refusal", Map.of("reoffer", event.reofferOn() != null));
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(HelpReoffered event) {
		this.processes.complete(event.subject(), "reoffer-help");
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseSuspended event) {
		this.processes.tell(event.subject(), "CaseSuspended");
	}

	/** Where its day has come, the process has gone on already. */
	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseResumed event) {
		if (!event.byItself()) {
			this.processes.tell(event.subject(), "CaseResumed");
		}
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(LeadPractitionerAgreed event) {
		boolean leads = event.status() == LeadStatus.ACCEPTED || event.status() == LeadStatus.INTERIM;
		this.processes.complete(event.subject(), "agree-lead-practitioner", Map.of("leadAgreed", leads));
	}

	/** R6.3: a vacancy asks who leads; the leaver's access ends with the last day. */
	@EventListener
	@Order(Conducting.ORDER)
	void on(LeadPractitionerLeft event) {
		if (event.successor() == null) {
			this.processes.tell(event.subject(), "LeadLeaves");
		}
		this.processes.startBeside("LeadHandover", event.assignment());
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(AbsenceRecorded event) {
		this.processes.startBeside("AbsenceCover", event.absence());
	}

}
