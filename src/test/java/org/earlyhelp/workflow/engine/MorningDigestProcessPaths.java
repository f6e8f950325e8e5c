package org.earlyhelp.workflow.engine;

import org.camunda.bpm.engine.runtime.Job;
import org.earlyhelp.workflow.steps.MessageSteps;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;

/** The morning comes again and again. */
abstract class MorningDigestProcessPaths {

	private final ProcessWorld world = ProcessWorld.get();

	@Test
	void tellsWhatIsOverdueAndWaitsForTheNextMorning() {
		MessageSteps steps = this.world.context.getBean(MessageSteps.class);
		Job morning = next();

		this.world.clock.standAt(morning.getDuedate().toInstant());
		try {
			this.world.engine.getManagementService().executeJob(morning.getId());
		}
		finally {
			this.world.clock.tickWithRealTime();
		}

		Mockito.verify(steps, Mockito.atLeastOnce()).tellOverdueWork();
		assertThat(next().getDuedate()).isAfter(morning.getDuedate());
	}

	private Job next() {
		return this.world.engine.getManagementService()
			.createJobQuery()
			.processDefinitionKey("MorningDigest")
			.orderByJobDuedate()
			.desc()
			.list()
			.get(0);
	}

}
