package org.earlyhelp.conformance;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.ResourceBundle;
import java.util.Set;

import org.earlyhelp.worklist.TaskType;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Which entry of the ledger tells of a step. */
class StepEntriesTests {

	/** What is asked of an audit, or of who read, is no step of the case. */
	private static final Set<TaskType> OF_AUDITS = EnumSet.of(TaskType.AUDIT_CASE_FILE, TaskType.MODERATE_AUDIT,
			TaskType.DO_AUDIT_ACTION, TaskType.REVIEW_BREAK_GLASS);

	@Test
	void everyStepOfACaseHasAnActionThatTheTimelineKnows() {
		var words = ResourceBundle.getBundle("messages.audit");

		assertThat(Arrays.stream(TaskType.values()).filter((type) -> !OF_AUDITS.contains(type)))
			.allSatisfy((type) -> assertThat(StepEntries.actionsOf(type)).as(type.code()).isNotEmpty());
		assertThat(StepEntries.actions())
			.allSatisfy((action) -> assertThat(words.containsKey("timeline." + action)).as(action).isTrue());
	}

}
