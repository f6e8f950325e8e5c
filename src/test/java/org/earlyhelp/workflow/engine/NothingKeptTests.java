package org.earlyhelp.workflow.engine;

import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine keeps no history of its own. */
class NothingKeptTests {

	private final NothingKept history = new NothingKept();

	@ParameterizedTest
	@EnumSource
	void keepsNothing(HistoryEventTypes type) {
		assertThat(this.history.isHistoryEventProduced(type, null)).isFalse();
	}

	@Test
	void isOfTheSameLevelToTheDatabaseAsBefore() {
		assertThat(this.history.getName()).isEqualTo(EngineConfiguration.HISTORY);
		assertThat(this.history.getId()).isOne();
	}

}
