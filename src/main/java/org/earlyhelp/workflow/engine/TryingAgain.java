package org.earlyhelp.workflow.engine;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tries the engine's jobs that were given up again when a node starts: what made them
 * fail is mended by a new version or another setting, and both take a start.
 */
@Component
class TryingAgain {

	private static final Logger log = LoggerFactory.getLogger(TryingAgain.class);

	/** As many as a job has at its beginning. */
	static final int TRIES = 3;

	/** The engine gives no more at once. */
	private static final int AT_ONCE = 500;

	private final ManagementService jobs;

	TryingAgain(ProcessEngine engine) {
		this.jobs = engine.getManagementService();
	}

	/** The next start takes what is beyond one answer of the engine. */
	@EventListener(ApplicationReadyEvent.class)
	void tryAgain() {
		var givenUp = this.jobs.createJobQuery().noRetriesLeft().listPage(0, AT_ONCE);
		givenUp.forEach((job) -> this.jobs.setJobRetries(job.getId(), TRIES));
		if (!givenUp.isEmpty()) {
			log.warn("jobs that were given up are tried again count={}", givenUp.size());
		}
	}

}
