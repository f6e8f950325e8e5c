package org.earlyhelp.workflow.engine;

import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine keeps processes and their steps, and no work. */
class StepsAloneTests {

	private final StepsAlone history = new StepsAlone();

	@Test
	void keepsWhatTheStoryOfACaseIsDrawnFrom() {
		assertThat(this.history.isHistoryEventProduced(HistoryEventTypes.PROCESS_INSTANCE_START, null)).isTrue();
		assertThat(this.history.isHistoryEventProduced(HistoryEventTypes.ACTIVITY_INSTANCE_START, null)).isTrue();
		assertThat(this.history.isHistoryEventProduced(HistoryEventTypes.ACTIVITY_INSTANCE_END, null)).isTrue();
	}

	@Test
	void keepsNoWork() {
		assertThat(this.history.isHistoryEventProduced(HistoryEventTypes.TASK_INSTANCE_CREATE, null)).isFalse();
		assertThat(this.history.isHistoryEventProduced(HistoryEventTypes.TASK_INSTANCE_COMPLETE, null)).isFalse();
	}

	@Test
	void isOfTheSameLevelToTheDatabaseAsBefore() {
		assertThat(this.history.getName()).isEqualTo(EngineConfiguration.HISTORY);
		assertThat(this.history.getId()).isOne();
	}

}
