package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.assessment.AddendumCompleted;
import org.earlyhelp.casefile.CaseEndedElsewhere;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.SomebodyJoined;
import org.earlyhelp.casefile.SomebodyLeft;
import org.earlyhelp.family.Departure;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TimeOrderedId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.anyString;

/** Every path of the assessment of somebody who joined later. */
abstract class AddendumProcessPaths {

	private static final Instant NOW = Instant.parse("2026-06-18T09:40:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 6, 18);

	private final ProcessWorld world = ProcessWorld.get();

	private final CaseId episode = CaseId.next();

	private final Subject subject = Subject.of(this.episode);

	private final UUID joining = TimeOrderedId.next();

	private final PersonId kit = PersonId.next();

	@BeforeEach
	void aCaseIsOpened() {
		Mockito.reset(this.world.cases);
		Mockito.when(this.world.cases.lead(anyString())).thenReturn("practitioner-school");
		Mockito.when(this.world.cases.openForTwelveMonths(anyString()))
			.thenReturn(Date.from(Instant.parse("2127-03-02T17:00:00Z")));
		this.world.tell(new CaseOpened(this.episode, null, NOW, "PP", null, NOW));
	}

	@Test
	void asksTheLeadToAssessWhoJoinedBesideTheCasesOwnWay() {
		joined(this.joining, true);

		assertThat(addendum()).isWaitingAtExactly("UserTask_CompleteAddendum");
		assertThat(this.world.process(this.subject, "EarlyHelpCase")).isWaitingAt("CallActivity_Allocation",
				"CallActivity_Addendum");
		var task = this.world.queue.open.values()
			.stream()
			.filter((waiting) -> waiting.subject().equals(this.subject) && waiting.type().equals("complete-addendum"))
			.findFirst()
			.orElseThrow();
		org.assertj.core.api.Assertions.assertThat(task.assignee()).isEqualTo("practitioner-school");
		org.assertj.core.api.Assertions.assertThat(task.matter()).isEqualTo(this.joining);

		this.world.tell(new AddendumCompleted(this.episode, this.joining, this.kit, TODAY, null, NOW));
		assertThat(addendum()).isEnded().hasPassed("EndEvent_AddendumCompleted");
		assertThat(this.world.process(this.subject, "EarlyHelpCase")).hasPassed("EndEvent_SomebodyJoinsEnds")
			.isWaitingAt("CallActivity_Allocation");
	}

	@Test
	void isDroppedWithTheCaseThatEndsElsewhere() {
		joined(this.joining, true);

		this.world.tell(new CaseEndedElsewhere(this.episode, "CHILD_DIED", null, NOW));

		org.assertj.core.api.Assertions.assertThat(this.world.waiting(this.subject)).isEmpty();
		assertThat(this.world.process(this.subject, "EarlyHelpCase")).isEnded()
			.hasPassed("EndEvent_EndedElsewhere")
			.hasNotPassed("CallActivity_LookingBack");
	}

	@Test
	void asksNobodyWhoIsOnTheAssessmentAnyway() {
		joined(this.joining, false);

		org.assertj.core.api.Assertions.assertThat(this.world.waiting(this.subject))
			.containsExactly("allocate-assessor");
	}

	@Test
	void asksNoMoreWhenTheyLeaveAgain() {
		joined(this.joining, true);
		UUID sister = TimeOrderedId.next();
		joined(sister, true);

		this.world.tell(new SomebodyLeft(this.episode, this.kit, true, TODAY, Departure.LEFT, this.joining, TODAY,
				false, null, NOW));

		org.assertj.core.api.Assertions.assertThat(this.world.waiting(this.subject))
			.containsExactly("allocate-assessor", "complete-addendum");
		this.world.tell(new SomebodyLeft(this.episode, PersonId.next(), true, TODAY, Departure.LEFT, sister, TODAY,
				false, null, NOW));
		assertThat(addendum()).isEnded().hasPassed("EndEvent_NobodyToAssess");
	}

	private void joined(UUID which, boolean asked) {
		this.world.tell(new SomebodyJoined(this.episode, which, this.kit, true, TODAY, asked, null, null, NOW));
	}

	private ProcessInstance addendum() {
		return this.world.process(this.subject, "Addendum");
	}

}
