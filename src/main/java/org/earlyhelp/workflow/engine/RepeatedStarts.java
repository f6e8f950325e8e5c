package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.util.Date;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Job;

/**
 * The processes that begin again and again by the clock, as each morning. When the clock
 * is put back they begin on the next morning that it shows, and not on the one that it
 * showed before.
 */
final class RepeatedStarts {

	private static final String TIMER_START = "timer-start-event";

	private static final int MOST = 100;

	private final ManagementService jobs;

	RepeatedStarts(ManagementService jobs) {
		this.jobs = jobs;
	}

	/**
	 * What is due already stays due.
	 * @param now what the engine's clock shows
	 */
	void followFrom(Instant now) {
		for (JobDefinition start : this.jobs.createJobDefinitionQuery().jobType(TIMER_START).listPage(0, MOST)) {
			for (Job next : this.jobs.createJobQuery()
				.jobDefinitionId(start.getId())
				.duedateHigherThan(Date.from(now))
				.listPage(0, MOST)) {
				this.jobs.recalculateJobDuedate(next.getId(), false);
			}
		}
	}

}
