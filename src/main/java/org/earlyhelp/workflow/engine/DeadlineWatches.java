package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.earlyhelp.shared.BeforeCommit;
import org.earlyhelp.shared.PerTransaction;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.timeliness.DeadlinesChanged;
import org.earlyhelp.workflow.steps.DeadlineSteps;

import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/**
 * Keeps one DeadlineWatch for every case and contact with a clock that runs. However
 * often clocks move within a transaction, the watch moves once, at its end.
 */
@Component
class DeadlineWatches {

	static final String PROCESS = "DeadlineWatch";

	private final ProcessEngine engine;

	private final WatchTable watches;

	private final PerTransaction<Map<Subject, Optional<Instant>>> nextNotices = new PerTransaction<>(HashMap::new);

	private final BeforeCommit<Subject> settling = new BeforeCommit<>((subjects) -> subjects
		.forEach((subject) -> settle(subject, this.nextNotices.get().get(subject).orElse(null))));

	DeadlineWatches(ProcessEngine engine, WatchTable watches) {
		this.engine = engine;
		this.watches = watches;
	}

	@EventListener
	void on(DeadlinesChanged event) {
		this.nextNotices.get()
			.put(event.subject(),
					Optional.ofNullable(event.nextNoticeAt()).map((next) -> next.truncatedTo(ChronoUnit.MICROS)));
		this.settling.add(event.subject());
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
			this.engine.getManagementService().setJobDuedate(timer.getId(), DeadlineSteps.neverEarly(next));
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

}
