package org.earlyhelp.conformance;

import java.util.Arrays;
import java.util.ResourceBundle;

import org.earlyhelp.worklist.TaskType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which entry of the ledger tells of a step. */
class StepEntriesTests {

	@Test
	void everyStepOfACaseHasAnActionThatTheTimelineKnows() {
		var words = ResourceBundle.getBundle("messages.audit");

		assertThat(Arrays.stream(TaskType.values()).filter((type) -> type != TaskType.AUDIT_CASE_FILE))
			.allSatisfy((type) -> assertThat(StepEntries.actionsOf(type)).as(type.code()).isNotEmpty());
		assertThat(StepEntries.actions())
			.allSatisfy((action) -> assertThat(words.containsKey("timeline." + action)).as(action).isTrue());
	}

}
