package org.earlyhelp.workflow.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.earlyhelp.shared.VitalSign;

import org.springframework.stereotype.Component;

/** How far the engine's timers are behind: the age of the oldest that is due. */
@Component
class TimerLag implements VitalSign {

	private final ManagementService jobs;

	private final Clock clock;

	TimerLag(ProcessEngine engine, Clock clock) {
		this.jobs = engine.getManagementService();
		this.clock = clock;
	}

	@Override
	public String name() {
		return "timers.lag.seconds";
	}

	@Override
	public String meaning() {
		return "Seconds since the oldest timer that has not fired was due";
	}

	@Override
	public List<Reading> read() {
		return List.of(Reading.of(this.jobs.createJobQuery()
			.withRetriesLeft()
			.duedateLowerThan(Date.from(this.clock.instant()))
			.orderByJobDuedate()
			.asc()
			.listPage(0, 1)
			.stream()
			.findFirst()
			.map(this::seconds)
			.orElse(0.0)));
	}

	private double seconds(Job oldest) {
		return Duration.between(oldest.getDuedate().toInstant(), this.clock.instant()).toMillis() / 1000.0;
	}

}
