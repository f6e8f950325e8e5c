package org.earlyhelp.workflow.engine;

import org.camunda.bpm.engine.runtime.Job;
import org.earlyhelp.workflow.steps.MessageSteps;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/** Each process of the morning comes again and again. */
abstract class MorningDigestProcessPaths {

	private final ProcessWorld world = ProcessWorld.get();

	@Test
	void tellsWhatIsOverdueAndWaitsForTheNextMorning() {
		passes("MorningDigest");

		Mockito.verify(steps(), Mockito.atLeastOnce()).tellOverdueWork();
	}

	@Test
	void tellsWhichCasesNobodyLeadsAndWaitsForTheNextMorning() {
		passes("LeadVacancies");

		Mockito.verify(steps(), Mockito.atLeastOnce()).tellVacantLeads();
	}

	@Test
	void tellsWhichActionsArePastDueAndWaitsForTheNextMorning() {
		passes("PastDueActions");

		Mockito.verify(steps(), Mockito.atLeastOnce()).tellPastDueActions();
	}

	@Test
	void tellsWhoCameOfAgeAndWaitsForTheNextDay() {
		passes("ComingOfAge");

		Mockito.verify(steps(), Mockito.atLeastOnce()).tellWhoCameOfAge();
	}

	@Test
	void drawsTheSampleAndWaitsForTheNextMonth() {
		passes("AuditSample");

		Mockito.verify(this.world.audits, Mockito.atLeastOnce()).drawSample();
	}

	private void passes(String process) {
		Job morning = next(process);
		this.world.clock.standAt(morning.getDuedate().toInstant());
		try {
			this.world.engine.getManagementService().executeJob(morning.getId());
		}
		finally {
			this.world.clock.tickWithRealTime();
		}
		assertThat(next(process).getDuedate()).isAfter(morning.getDuedate());
	}

	private MessageSteps steps() {
		return this.world.context.getBean(MessageSteps.class);
	}

	private Job next(String process) {
		return this.world.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey(process)
			.orderByJobDuedate()
			.desc()
			.list()
			.get(0);
	}

}
