package org.earlyhelp.workflow.engine;

import java.io.IOException;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@ServiceTest
class EngineSettingsTests {

	@Autowired
	ProcessEngine engine;

	@Test
	void findsTheRunningEngineAsDesigned() {
		assertThat(EngineSettings.of(this.engine).deviations()).isEmpty();
	}

	@Test
	void refusesAnEngineAsItComesAndNamesWhatDeviates() {
		EngineSettings asItComes = EngineSettings.of(new StandaloneInMemProcessEngineConfiguration());

		assertThat(asItComes.deviations()).contains("CMMN is off", "stand-alone tasks are off",
				"results are limited to 500", "the engine keeps no history of its own");
		assertThatIllegalStateException().isThrownBy(asItComes::requireAsDesigned).withMessageContaining("CMMN is off");
	}

	@Test
	void hasEveryModelDeployedOnce() throws IOException {
		assertThat(this.engine.getRepositoryService().createProcessDefinitionQuery().count())
			.isEqualTo(Models.all().size());
		assertThat(this.engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(1);
	}

}
