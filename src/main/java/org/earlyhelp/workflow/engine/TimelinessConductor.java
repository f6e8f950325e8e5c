package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.casefile.CaseResumed;
import org.earlyhelp.casefile.CaseSuspended;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.ClocksCountedAnew;
import org.earlyhelp.timeliness.DeadlineExtended;
import org.earlyhelp.timeliness.DeadlineMoved;
import org.earlyhelp.timeliness.DeadlinePassed;
import org.earlyhelp.workflow.steps.CaseSteps;
import org.earlyhelp.worklist.Queue;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the process of a case know what its clocks tell. */
@Component
class TimelinessConductor {

	private static final String TWELVE_MONTHS = "StartEvent_OpenForTwelveMonths";

	private final Processes processes;

	private final Queue queue;

	private final ProcessEngine engine;

	private final CaseSteps cases;

	TimelinessConductor(Processes processes, Queue queue, ProcessEngine engine, CaseSteps cases) {
		this.processes = processes;
		this.queue = queue;
		this.engine = engine;
		this.cases = cases;
	}

	/** R8.6: the adviser is asked, unless they are asked already. */
	@EventListener
	@Order(Conducting.ORDER)
	void on(DeadlinePassed event) {
		if (event.isSilence() && this.queue.engineTask(event.subject(), "consult-on-drift").isEmpty()) {
			this.processes.tellIfListening(event.subject(), "FamilyNotMet");
		}
	}

	/** R8.4: the fresh look waits while the case rests. */
	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseSuspended event) {
		Instant resumed = this.cases.goesOnAt(event.episode().toString()).toInstant();
		redate(event.subject(), resumed);
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(CaseResumed event) {
		redate(event.subject(), Instant.MIN);
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(DeadlineExtended event) {
		if (event.timer() == Timer.T26) {
			redate(event.subject(), Instant.MIN);
		}
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(ClocksCountedAnew event) {
		if (event.timer() == Timer.T26) {
			redate(event.subject(), this.cases.restsUntil(event.subject().id().toString()));
		}
	}

	@EventListener
	@Order(Conducting.ORDER)
	void on(DeadlineMoved event) {
		if (event.timer() == Timer.T26) {
			redate(event.subject(), this.cases.restsUntil(event.subject().id().toString()));
		}
	}

	private void redate(Subject subject, Instant notBefore) {
		Instant due = this.cases.openForTwelveMonths(subject.id().toString()).toInstant();
		Date wanted = Date.from(due.isBefore(notBefore) ? notBefore : due);
		ProcessInstance process = this.engine.getRuntimeService()
			.createProcessInstanceQuery()
			.processDefinitionKey("EarlyHelpCase")
			.processInstanceBusinessKey(subject.id().toString())
			.singleResult();
		Job timer = (process != null) ? this.engine.getManagementService()
			.createJobQuery()
			.processInstanceId(process.getId())
			.activityId(TWELVE_MONTHS)
			.singleResult() : null;
		if (timer != null) {
			this.engine.getManagementService().setJobDuedate(timer.getId(), wanted);
		}
	}

}
