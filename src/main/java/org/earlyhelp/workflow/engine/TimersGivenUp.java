package org.earlyhelp.workflow.engine;

import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.earlyhelp.shared.VitalSign;

import org.springframework.stereotype.Component;

/** How many of the engine's jobs failed so often that somebody has to look. */
@Component
class TimersGivenUp implements VitalSign {

	private final ManagementService jobs;

	TimersGivenUp(ProcessEngine engine) {
		this.jobs = engine.getManagementService();
	}

	@Override
	public String name() {
		return "timers.given.up";
	}

	@Override
	public String meaning() {
		return "Jobs of the engine that failed three times and wait for somebody to look";
	}

	@Override
	public List<Reading> read() {
		return List.of(Reading.of(this.jobs.createJobQuery().noRetriesLeft().count()));
	}

}
