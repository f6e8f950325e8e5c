package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.time.LocalDate;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.frontdoor.PlanCheckAnswer;
import org.earlyhelp.frontdoor.PlanCheckAnswered;
import org.earlyhelp.frontdoor.PlanChecked;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.PlanCheckId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.NewTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every path of a question for a plan. */
abstract class PlanCheckProcessPaths {

	private static final Instant NOW = Instant.parse("2026-03-02T09:40:00Z");

	private final ProcessWorld world = ProcessWorld.get();

	private final PlanCheckId check = PlanCheckId.next();

	private final Subject subject = Subject.of(this.check);

	private final CaseId episode = CaseId.next();

	@BeforeEach
	void nobodyLeads() {
		Mockito.reset(this.world.planChecks);
	}

	@Test
	void asksWhoeverLeadsThePlanUntilTheAskerIsAnswered() {
		Mockito.when(this.world.planChecks.whoAnswers(this.check.toString())).thenReturn("practitioner-health");
		asked(this.episode);

		assertThat(process()).isStarted()
			.isWaitingAtExactly("UserTask_AnswerPlanCheck")
			.hasBusinessKey(this.check.toString());
		assertThat(task().type()).isEqualTo("answer-contact");
		assertThat(task().assignee()).isEqualTo("practitioner-health");

		this.world.tell(new PlanCheckAnswered(this.check, this.episode, "Rang.", null, NOW));
		assertThat(process()).isEnded()
			.hasPassedInOrder("StartEvent_PlanAskedFor", "UserTask_AnswerPlanCheck", "EndEvent_AskerAnswered");
		assertThat(this.world.waiting(this.subject)).isEmpty();
	}

	@Test
	void asksTheAdviserWhereNobodyLeads() {
		asked(this.episode);

		assertThat(task().assignee()).isNull();
		assertThat(task().groups()).containsExactly("taf-adviser");
	}

	@Test
	void asksNobodyWhereThereIsNoPlan() {
		asked(null);

		assertThat(this.world.processes(this.subject)).isEmpty();
	}

	private void asked(CaseId found) {
		PersonId child = (found != null) ? PersonId.next() : null;
		PlanCheckAnswer told = new PlanCheckAnswer(
				(found != null) ? PlanCheckAnswer.Answer.WILL_CALL_BY : PlanCheckAnswer.Answer.NONE_FOUND,
				(found != null) ? NOW : null);
		this.world.tell(new PlanChecked(this.check, found, child, "Kofi", "Marsden", LocalDate.of(2023, 1, 18),
				"CH2 3BB", "Nursery is worried.", told, null, NOW));
	}

	private ProcessInstance process() {
		return this.world.process(this.subject, "PlanCheck");
	}

	private NewTask task() {
		return this.world.queue.open.values()
			.stream()
			.filter((task) -> task.subject().equals(this.subject))
			.findFirst()
			.orElseThrow();
	}

}
