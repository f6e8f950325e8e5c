package org.earlyhelp.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.CaseSteppedUp;
import org.earlyhelp.stepping.ChildStatus;
import org.earlyhelp.stepping.EnquiryEnded;
import org.earlyhelp.stepping.Escalation;
import org.earlyhelp.stepping.EscalationAnswered;
import org.earlyhelp.stepping.MoreInformationProvided;
import org.earlyhelp.stepping.PlanRevisedAfterStepUp;
import org.earlyhelp.stepping.SocialCareStarted;
import org.earlyhelp.stepping.StepUpAnswer;
import org.earlyhelp.stepping.StepUpDecided;
import org.earlyhelp.stepping.StepUpEscalated;
import org.earlyhelp.stepping.StepUpOutcomeRecorded;
import org.earlyhelp.stepping.StepUpRequested;
import org.earlyhelp.stepping.StepUpState;
import org.earlyhelp.stepping.Urgency;
import org.earlyhelp.worklist.NewTask;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every path of a step-up, and of a challenge to what social care says. */
abstract class StepUpProcessPaths {

	private static final Instant NOW = Instant.parse("2026-03-02T09:40:00Z");

	private final ProcessWorld world = ProcessWorld.get();

	private final CaseId episode = CaseId.next();

	private final FamilyId family = FamilyId.next();

	private final Subject subject = Subject.of(this.episode);

	private final UUID stepUp = UUID.randomUUID();

	@Test
	void endsWhereSocialCareWorksWithTheFamily() {
		asked(Urgency.PLANNED);
		assertThat(process()).isWaitingAtExactly("UserTask_DecideStepUp");
		assertThat(task().matter()).isEqualTo(this.stepUp);
		assertThat(task().groups()).containsExactly("social-care-manager");

		decided(StepUpAnswer.ACCEPT_S17, StepUpState.WAITING);
		assertThat(process()).isWaitingAtExactly("UserTask_ConfirmSocialCareStart");

		this.world.tell(new SocialCareStarted(this.episode, this.stepUp, LocalDate.of(2026, 3, 3), false, false,
				this.family, NOW));
		assertThat(process()).isEnded().hasPassed("EndEvent_SocialCareWorks");
	}

	@Test
	void alertsTheDutyManagerEachHourWhileAnUrgentOneWaits() {
		asked(Urgency.URGENT);
		assertThat(process()).isWaitingAtExactly("UserTask_DecideUrgentStepUp");
		Instant begun = Instant.now();

		this.world.fire(this.subject, begun.plus(Duration.ofMinutes(61)));
		this.world.fire(this.subject, begun.plus(Duration.ofMinutes(122)));

		Mockito.verify(this.world.stepUps, Mockito.times(2)).alert(this.stepUp.toString());
		assertThat(process()).isWaitingAtExactly("UserTask_DecideUrgentStepUp");
		decided(StepUpAnswer.ACCEPT_S47, StepUpState.WAITING);
		assertThat(process()).isWaitingAtExactly("UserTask_ConfirmSocialCareStart");
	}

	@Test
	void waitsForEachChildUnderAnEnquiry() {
		asked(Urgency.PLANNED);
		decided(StepUpAnswer.ACCEPT_S47, StepUpState.WAITING);
		this.world.tell(new SocialCareStarted(this.episode, this.stepUp, LocalDate.of(2026, 3, 3), true, false,
				this.family, NOW));
		assertThat(process()).isWaitingAt("CatchEvent_EnquiryIsOver");

		outcome(false);
		assertThat(process()).isWaitingAt("CatchEvent_EnquiryIsOver");
		outcome(true);

		assertThat(process()).isEnded().hasPassed("EndEvent_EveryChildHasOutcome");
	}

	@Test
	void waitsForNobodyWhoIsGone() {
		asked(Urgency.PLANNED);
		decided(StepUpAnswer.ACCEPT_S47, StepUpState.WAITING);
		this.world.tell(new SocialCareStarted(this.episode, this.stepUp, LocalDate.of(2026, 3, 3), true, false,
				this.family, NOW));

		this.world.tell(new EnquiryEnded(this.episode, this.stepUp, false, this.family, NOW));

		assertThat(process()).isEnded().hasPassed("EndEvent_EveryChildHasOutcome");
	}

	@Test
	void asksTheRequesterForMoreAndDecidesThen() {
		asked(Urgency.PLANNED);
		decided(StepUpAnswer.MORE_INFO, StepUpState.WAITING);
		assertThat(process()).isWaitingAtExactly("UserTask_ProvideMoreInformation");
		assertThat(task().assignee()).isEqualTo("practitioner-health");

		this.world.tell(new MoreInformationProvided(this.episode, this.stepUp, this.family, NOW));

		assertThat(process()).isWaitingAtExactly("UserTask_DecideStepUp");
	}

	@Test
	void revisesThePlanUntilItWasATafMeeting() {
		asked(Urgency.PLANNED);
		decided(StepUpAnswer.ADVICE_RETURN_TO_TAF, StepUpState.WAITING);
		assertThat(process()).isWaitingAtExactly("UserTask_RevisePlan");

		revised(false);
		assertThat(process()).isWaitingAtExactly("UserTask_RevisePlan");
		revised(true);

		assertThat(process()).isEnded().hasPassed("EndEvent_PlanRevised");
	}

	@Test
	void goesOnFromANewDecisionWhereAdviceWasChanged() {
		asked(Urgency.PLANNED);
		decided(StepUpAnswer.ADVICE_RETURN_TO_TAF, StepUpState.WAITING);

		decided(StepUpAnswer.ACCEPT_S17, StepUpState.RETURNED);
		assertThat(process()).isWaitingAtExactly("UserTask_ConfirmSocialCareStart");

		decided(StepUpAnswer.ADVICE_RETURN_TO_TAF, StepUpState.ACCEPTED);
		assertThat(process()).isWaitingAtExactly("UserTask_RevisePlan");
		assertThat(this.world.waiting(this.subject)).containsExactly("revise-plan-after-step-up");
	}

	@Test
	void beginsAgainWithANewDecisionWhereThePlanWasRevised() {
		asked(Urgency.PLANNED);
		decided(StepUpAnswer.ADVICE_RETURN_TO_TAF, StepUpState.WAITING);
		revised(true);
		Mockito.when(this.world.stepUps.isDecided(this.stepUp.toString())).thenReturn(true);

		decided(StepUpAnswer.ACCEPT_S17, StepUpState.RETURNED);

		assertThat(process()).isWaitingAtExactly("UserTask_ConfirmSocialCareStart");
	}

	@Test
	void takesADecisionThatAChallengeBringsBeforeThereWasOne() {
		asked(Urgency.PLANNED);
		decided(StepUpAnswer.MORE_INFO, StepUpState.WAITING);
		Mockito.when(this.world.stepUps.isDecided(this.stepUp.toString())).thenReturn(true);

		decided(StepUpAnswer.ACCEPT_S17, StepUpState.ASKED_BACK);

		assertThat(process()).isWaitingAtExactly("UserTask_ConfirmSocialCareStart");
	}

	@Test
	void runsBesideTheHelpForTheFamilyAndMayEndIt() {
		this.world.tell(new CaseOpened(this.episode, null, NOW, "PP", this.family, NOW));
		asked(Urgency.PLANNED);
		assertThat(this.world.waiting(this.subject)).containsExactly("allocate-assessor", "decide-step-up");
		decided(StepUpAnswer.ACCEPT_S17, StepUpState.WAITING);
		this.world.tell(new SocialCareStarted(this.episode, this.stepUp, LocalDate.of(2026, 3, 3), false, false,
				this.family, NOW));
		assertThat(this.world.waiting(this.subject)).containsExactly("allocate-assessor");

		this.world.tell(new CaseSteppedUp(this.episode, "STEPPED_UP_CIN", this.family, NOW));

		assertThat(this.world.waiting(this.subject)).isEmpty();
		assertThat(this.world.process(this.subject, "EarlyHelpCase")).isEnded().hasPassed("EndEvent_EndedElsewhere");
	}

	@Test
	void asksTheManagerFirstAndTheServiceManagerFromTheThirdStage() {
		UUID first = UUID.randomUUID();
		UUID third = UUID.randomUUID();
		Mockito.when(this.world.stepUps.isSenior(third.toString())).thenReturn(true);

		escalated(first, 1, null);
		assertThat(task().groups()).containsExactly("social-care-manager");
		answered(first, 1);
		escalated(third, 3, null);
		assertThat(task().groups()).containsExactly("social-care-service-manager");
		answered(third, 3);

		assertThat(this.world.process(this.subject, "Escalation")).isEnded().hasPassed("EndEvent_ChallengeAnswered");
	}

	@Test
	void takesAnUnansweredStageFurther() {
		UUID first = UUID.randomUUID();
		UUID second = UUID.randomUUID();
		escalated(first, 1, null);

		escalated(second, 2, first);

		assertThat(this.world.waiting(this.subject)).containsExactly("answer-escalation");
		assertThat(task().matter()).isEqualTo(second);
	}

	private void asked(Urgency urgency) {
		this.world.tell(new StepUpRequested(this.episode, this.stepUp, urgency, List.of(), List.of("Neglect"), true,
				null, false, null, "practitioner-health", this.family, NOW));
	}

	private void decided(StepUpAnswer answer, StepUpState before) {
		this.world.tell(
				new StepUpDecided(this.episode, this.stepUp, 1, answer, before, null, false, false, this.family, NOW));
	}

	private void outcome(boolean over) {
		this.world.tell(new StepUpOutcomeRecorded(this.episode, this.stepUp, PersonId.next(), ChildStatus.CP,
				LocalDate.of(2026, 3, 4), over, false, this.family, NOW));
	}

	private void revised(boolean quorate) {
		this.world.tell(new PlanRevisedAfterStepUp(this.episode, this.stepUp, LocalDate.of(2026, 3, 4), quorate,
				this.family, NOW));
	}

	private void escalated(UUID escalation, int stage, UUID overtakes) {
		this.world.tell(
				new StepUpEscalated(this.episode, this.stepUp, escalation, stage, false, overtakes, this.family, NOW));
	}

	private void answered(UUID escalation, int stage) {
		this.world.tell(new EscalationAnswered(this.episode, this.stepUp, escalation, stage, Escalation.Outcome.UPHELD,
				this.family, NOW));
	}

	private ProcessInstance process() {
		return this.world.process(this.subject, "StepUp");
	}

	private NewTask task() {
		return this.world.queue.open.values()
			.stream()
			.filter((task) -> task.subject().equals(this.subject))
			.findFirst()
			.orElseThrow();
	}

}
