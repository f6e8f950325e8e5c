package org.earlyhelp.workflow.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a job that was given up. */
@ServiceTest
class TryingAgainTests {

	@Autowired
	private TryingAgain starting;

	@Autowired
	private TimersGivenUp givenUp;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private ApplicationContext service;

	@Autowired
	private Journeys journeys;

	@Test
	void isToldToOperatorsAndTriedAgainAtTheNextStart() {
		var jobs = this.engine.getManagementService();
		String timer = StoppedInTests.clockOf(this.service, this.journeys.aCaseInAssessment().caseId());
		double before = this.givenUp.read().get(0).amount();
		jobs.setJobRetries(timer, 0);
		assertThat(this.givenUp.read().get(0).amount()).isEqualTo(before + 1);

		this.starting.tryAgain();

		assertThat(jobs.createJobQuery().jobId(timer).singleResult().getRetries()).isEqualTo(3);
	}

}
