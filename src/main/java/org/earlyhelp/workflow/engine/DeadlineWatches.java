package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.DeadlinesChanged;
import org.earlyhelp.workflow.steps.DeadlineSteps;

import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps one DeadlineWatch for every case and contact with a clock that runs. However
 * often clocks move within a transaction, the watch moves once, at its end.
 */
@Component
class DeadlineWatches {

	static final String PROCESS = "DeadlineWatch";

	private final ProcessEngine engine;

	private final WatchTable watches;

	private final DeadlineSteps steps;

	DeadlineWatches(ProcessEngine engine, WatchTable watches, DeadlineSteps steps) {
		this.engine = engine;
		this.watches = watches;
		this.steps = steps;
	}

	@EventListener
	void on(DeadlinesChanged event) {
		Instant next = event.nextNoticeAt();
		changes().nextNotices.put(event.subject(), (next != null) ? next.truncatedTo(ChronoUnit.MICROS) : null);
	}

	private void settle(Subject subject, Instant next) {
		Watch watch = this.watches.of(subject.id()).orElse(new Watch(subject, null, null));
		if (Objects.equals(watch.nextNoticeAt(), next)) {
			return;
		}
		this.watches.keep(subject, next);
		if (watch.nextNoticeAt() == null) {
			begin(subject);
			return;
		}
		try {
			move(watch.process(), subject, next);
		}
		catch (OptimisticLockingException ex) {
			throw struckMeanwhile(subject, ex);
		}
	}

	private void move(String process, Subject subject, Instant next) {
		Job timer = this.engine.getManagementService().createJobQuery().processInstanceId(process).singleResult();
		if (timer == null) {
			throw struckMeanwhile(subject, null);
		}
		if (next == null) {
			this.engine.getRuntimeService().deleteProcessInstance(process, "No clock runs");
		}
		else {
			this.engine.getManagementService()
				.setJobDuedate(timer.getId(), this.steps.nextNotice(subject.id().toString()));
		}
	}

	/** A race that whoever works on the subject may run again. */
	private static OptimisticLockingFailureException struckMeanwhile(Subject subject, Exception cause) {
		return new OptimisticLockingFailureException("The clock of " + subject + " struck at the same moment", cause);
	}

	private void begin(Subject subject) {
		String process = this.engine.getRuntimeService()
			.startProcessInstanceByKey(PROCESS, subject.id().toString())
			.getId();
		this.watches.watchedBy(subject, process);
	}

	private Changes changes() {
		Changes changes = (Changes) TransactionSynchronizationManager.getResource(this);
		if (changes == null) {
			changes = new Changes();
			TransactionSynchronizationManager.bindResource(this, changes);
			TransactionSynchronizationManager.registerSynchronization(changes);
		}
		return changes;
	}

	private final class Changes implements TransactionSynchronization {

		private final Map<Subject, Instant> nextNotices = new LinkedHashMap<>();

		@Override
		public void beforeCommit(boolean readOnly) {
			this.nextNotices.forEach(DeadlineWatches.this::settle);
		}

		@Override
		public void suspend() {
			TransactionSynchronizationManager.unbindResource(DeadlineWatches.this);
		}

		@Override
		public void resume() {
			TransactionSynchronizationManager.bindResource(DeadlineWatches.this, this);
		}

		@Override
		public void beforeCompletion() {
			TransactionSynchronizationManager.unbindResourceIfPossible(DeadlineWatches.this);
		}

	}

}
