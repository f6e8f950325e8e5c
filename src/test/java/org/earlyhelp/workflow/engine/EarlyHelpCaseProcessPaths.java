package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.assessment.AssessmentAuthorised;
import org.earlyhelp.assessment.AssessmentCompleted;
import org.earlyhelp.casefile.AssessorAllocated;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.CaseResumed;
import org.earlyhelp.casefile.CaseSuspended;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.casefile.ConsentRecorded;
import org.earlyhelp.casefile.HelpReoffered;
import org.earlyhelp.casefile.LeadPractitionerAgreed;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.casefile.RefusalConsidered;
import org.earlyhelp.casefile.RefusalDecision;
import org.earlyhelp.closure.CameBack;
import org.earlyhelp.closure.ClosureLetterSent;
import org.earlyhelp.closure.ClosureProposed;
import org.earlyhelp.closure.ClosureSignedOff;
import org.earlyhelp.closure.FollowedUp;
import org.earlyhelp.closure.SustainedChecked;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.plan.FamilyCopySent;
import org.earlyhelp.plan.TafMeetingHeld;
import org.earlyhelp.review.DriftConsulted;
import org.earlyhelp.review.ReviewHeld;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.StepUpAnswer;
import org.earlyhelp.stepping.StepUpDecided;
import org.earlyhelp.stepping.StepUpEscalated;
import org.earlyhelp.stepping.StepUpState;
import org.earlyhelp.timeliness.DeadlinePassed;
import org.earlyhelp.workflow.ProcessStory;
import org.earlyhelp.worklist.Ending;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.anyString;

/**
 * Every path of a case through the spine and its stages, as the domain's facts move it.
 */
abstract class EarlyHelpCaseProcessPaths {

	private static final Instant NOW = Instant.parse("2026-03-02T09:40:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final Instant TWELVE_MONTHS_ON = Instant.parse("2127-03-02T17:00:00Z");

	private static final Instant THREE_WEEKS_ON = Instant.parse("2126-03-23T00:00:00Z");

	private static final Instant SIX_MONTHS_AFTER_CLOSURE = Instant.parse("2126-09-02T16:00:00Z");

	private final ProcessWorld world = ProcessWorld.get();

	private final CaseId episode = CaseId.next();

	private final Subject subject = Subject.of(this.episode);

	@BeforeEach
	void aCaseIsOpened() {
		Mockito.reset(this.world.cases);
		Mockito.when(this.world.cases.assessor(anyString())).thenReturn("practitioner-school");
		Mockito.when(this.world.cases.lead(anyString())).thenReturn("practitioner-health");
		Mockito.when(this.world.cases.openForTwelveMonths(anyString())).thenReturn(Date.from(TWELVE_MONTHS_ON));
		Mockito.when(this.world.cases.sixMonthsAfterClosure(anyString()))
			.thenReturn(Date.from(SIX_MONTHS_AFTER_CLOSURE));
		this.world.tell(new CaseOpened(this.episode, null, NOW, "PP", null, NOW));
	}

	@Test
	void goesTheStraightPathFromAllocationToTheLookBack() {
		assertThat(the("Allocation")).isWaitingAtExactly("UserTask_AllocateAssessor");
		allocated();
		assertThat(the("Agreement")).isWaitingAtExactly("UserTask_RecordConsent");
		consented();
		assertThat(the("FamilyAssessment")).isWaitingAtExactly("UserTask_CompleteAssessment");
		assessed();
		assertThat(the("LeadPractitioner")).isWaitingAtExactly("UserTask_AgreeLeadPractitioner");
		led(LeadStatus.ACCEPTED);
		assertThat(the("FamilyPlan")).isWaitingAtExactly("UserTask_HoldTafMeeting");
		met(true);
		assertThat(the("FamilyReviews")).isWaitingAtExactly("UserTask_ReviewPlan");
		assertThat(the("FamilyCopy")).isWaitingAtExactly("UserTask_SendFamilyCopy");
		this.world.tell(new FamilyCopySent(this.episode, TODAY, "POST", List.of(), null, NOW));
		assertThat(the("FamilyCopy")).isEnded();
		reviewed(true, false);
		assertThat(the("FamilyReviews")).isWaitingAtExactly("UserTask_ReviewPlan").hasPassed("UserTask_ReviewPlan");
		proposedToClose();
		assertThat(the("ClosureSignOff")).isWaitingAtExactly("UserTask_SignOffClosure");
		signedOff(true);
		assertThat(the("FamilyReviews")).isEnded();
		assertThat(the("LookingBack")).isWaitingAtExactly("UserTask_SendClosureLetter", "UserTask_FollowUp",
				"SubProcess_WhetherItLasts", "CatchEvent_SixMonthsAfterClosure");
		this.world.tell(new ClosureLetterSent(this.episode, TODAY, "POST", List.of(), null, NOW));
		this.world.tell(new FollowedUp(this.episode, true, null, null, NOW));
		assertQueued();
		this.world.fire(this.subject, SIX_MONTHS_AFTER_CLOSURE);
		assertThat(the("LookingBack")).isWaitingAt("UserTask_CheckSustained");
		this.world.tell(new SustainedChecked(this.episode, true, null, null, NOW));

		assertThat(the("LookingBack")).isEnded();
		assertThat(the("EarlyHelpCase")).isEnded()
			.hasPassedInOrder("CallActivity_Allocation", "CallActivity_Agreement", "CallActivity_FamilyAssessment",
					"CallActivity_LeadPractitioner", "CallActivity_FamilyPlan", "CallActivity_ClosureSignOff",
					"BoundaryEvent_CaseClosed", "CallActivity_LookingBack", "EndEvent_LookedBack")
			.hasNotPassed("EndEvent_HelpRefused", "EndEvent_StaysOpen");
	}

	@Test
	void givesTheAssessorAndTheLeadTheirWorkByName() {
		allocated();
		assertThat(assigneeOf("record-consent")).isEqualTo("practitioner-school");

		consented();
		assessed();
		led(LeadStatus.ACCEPTED);
		assertThat(assigneeOf("hold-taf-meeting")).isEqualTo("practitioner-health");
	}

	@Test
	void endsAfterARefusalThatWasConsidered() {
		allocated();
		this.world.tell(new ConsentRecorded(this.episode, Consent.REFUSED, TODAY, null, null, NOW));
		assertThat(the("Agreement")).isWaitingAtExactly("UserTask_ConsiderRefusal");

		this.world.tell(new RefusalConsidered(this.episode, RefusalDecision.SINGLE_AGENCY, null, null, null, NOW));

		assertThat(the("Agreement")).isEnded().hasPassed("EndEvent_RefusalConsidered");
		assertThat(the("EarlyHelpCase")).isEnded()
			.hasPassed("EndEvent_HelpRefused")
			.hasNotPassed("CallActivity_FamilyAssessment");
	}

	@Test
	void offersHelpAgainWhereThatWasDecided() {
		allocated();
		this.world.tell(new ConsentRecorded(this.episode, Consent.REFUSED, TODAY, null, null, NOW));
		this.world
			.tell(new RefusalConsidered(this.episode, RefusalDecision.REOFFER, null, TODAY.plusMonths(3), null, NOW));
		assertThat(the("Agreement")).isWaitingAtExactly("UserTask_ReofferHelp");

		this.world.tell(new HelpReoffered(this.episode, true, "NO", null, NOW));

		assertThat(the("Agreement")).isEnded().hasPassed("EndEvent_HelpReoffered");
		assertThat(the("EarlyHelpCase")).isEnded().hasPassed("EndEvent_HelpRefused");
	}

	@Test
	void returnsAnAssessmentUntilItIsApproved() {
		allocated();
		consented();
		this.world.tell(new AssessmentCompleted(this.episode, "PP", true, null, NOW));
		assertThat(the("FamilyAssessment")).isWaitingAtExactly("UserTask_AuthoriseAssessment");

		this.world.tell(new AssessmentAuthorised(this.episode, false, null, null, NOW));
		assertThat(the("FamilyAssessment")).isWaitingAtExactly("UserTask_CompleteAssessment");

		this.world.tell(new AssessmentCompleted(this.episode, "PP", true, null, NOW));
		this.world.tell(new AssessmentAuthorised(this.episode, true, null, null, NOW));
		assertThat(the("FamilyAssessment")).isEnded().hasPassed("EndEvent_AssessmentApproved");
		assertThat(the("LeadPractitioner")).isWaitingAtExactly("UserTask_AgreeLeadPractitioner");
	}

	@Test
	void asksForALeadUntilSomebodyAccepts() {
		allocated();
		consented();
		assessed();
		led(LeadStatus.DECLINED);
		assertThat(the("LeadPractitioner")).isWaitingAtExactly("UserTask_AgreeLeadPractitioner")
			.hasNotPassed("EndEvent_LeadAgreed");

		led(LeadStatus.INTERIM);
		assertThat(the("FamilyPlan")).isWaitingAtExactly("UserTask_HoldTafMeeting");
	}

	@Test
	void holdsTheMeetingAgainWhenItWasNotQuorate() {
		planning();
		met(false);
		assertThat(the("FamilyPlan")).isWaitingAtExactly("UserTask_HoldTafMeeting");

		met(true);
		assertQueued("review-plan", "send-family-copy");
	}

	@Test
	void holdsAReviewAgainThatDidNotCount() {
		planning();
		met(true);
		reviewed(false, false);

		assertQueued("review-plan", "send-family-copy");
	}

	@Test
	void consultsTheAdviserOnDriftWhileReviewsGoOn() {
		planning();
		met(true);
		reviewed(true, true);
		assertQueued("consult-on-drift", "review-plan", "send-family-copy");

		this.world.tell(new DriftConsulted(this.episode, "CONTINUE", null, NOW));
		assertQueued("review-plan", "send-family-copy");
		assertThat(the("FamilyReviews")).isWaitingAtExactly("UserTask_ReviewPlan").hasPassed("EndEvent_DriftConsulted");
	}

	@Test
	void endsWhatSocialCareReturnedAndAnyChallengeWhenTheCaseCloses() {
		planning();
		met(true);
		UUID stepUp = UUID.randomUUID();
		Mockito.when(this.world.stepUps.isDecided(stepUp.toString())).thenReturn(true);
		this.world.tell(new StepUpDecided(this.episode, stepUp, 2, StepUpAnswer.ADVICE_RETURN_TO_TAF,
				StepUpState.ACCEPTED, null, false, false, null, NOW));
		this.world.tell(new StepUpEscalated(this.episode, stepUp, UUID.randomUUID(), 1, false, null, null, NOW));
		proposedToClose();
		assertQueued("answer-escalation", "review-plan", "revise-plan-after-step-up", "send-family-copy",
				"sign-off-closure");

		signedOff(true);

		assertQueued("follow-up", "send-closure-letter");
	}

	@Test
	void staysOpenWhenClosureIsNotSignedOff() {
		planning();
		met(true);
		proposedToClose();
		signedOff(false);

		assertQueued("review-plan", "send-family-copy");
		assertThat(the("EarlyHelpCase")).isWaitingAt("CallActivity_FamilyReviews")
			.hasPassed("EndEvent_StaysOpen")
			.hasNotPassed("EndEvent_Closed");

		proposedToClose();
		assertQueued("review-plan", "send-family-copy", "sign-off-closure");
	}

	@Test
	void cancelsTheOtherWorkWhenTheCaseCloses() {
		planning();
		String meeting = this.world.queue.engineTask(this.subject, "hold-taf-meeting").orElseThrow();
		proposedToClose();
		signedOff(true);

		assertThat(this.world.queue.closed).containsEntry(meeting, Ending.CANCELLED);
		assertThat(the("FamilyPlan")).isEnded().hasNotPassed("EndEvent_PlanMade");
		assertThat(the("EarlyHelpCase")).isWaitingAtExactly("CallActivity_LookingBack").hasPassed("EndEvent_Closed");
		assertQueued("follow-up", "send-closure-letter");
	}

	@Test
	void looksAfreshAtACaseThatIsOpenForTwelveMonths() {
		planning();
		this.world.fire(this.subject, TWELVE_MONTHS_ON);
		assertQueued("consult-on-drift", "hold-taf-meeting");

		this.world.tell(new DriftConsulted(this.episode, "CONTINUE", null, NOW));
		assertThat(the("FamilyPlan")).isWaitingAtExactly("UserTask_HoldTafMeeting");
		assertThat(the("EarlyHelpCase")).hasPassed("EndEvent_LookedAtAfresh").isWaitingAt("CallActivity_FamilyPlan");
	}

	@Test
	void asksTheAdviserOnceWhyNobodyMetTheFamily() {
		planning();

		this.world.tell(silence());
		assertQueued("consult-on-drift", "hold-taf-meeting");
		this.world.tell(silence());
		assertQueued("consult-on-drift", "hold-taf-meeting");

		this.world.tell(new DriftConsulted(this.episode, "VISIT", null, NOW));
		assertThat(the("EarlyHelpCase")).hasPassed("EndEvent_SilenceConsulted").isWaitingAt("CallActivity_FamilyPlan");
		assertQueued("hold-taf-meeting");
	}

	@Test
	void goesOnWhenSomebodyResumesASuspendedCase() {
		suspended();
		assertThat(the("Suspension")).isWaitingAtExactly("Gateway_WhatComesFirst");
		this.world.tell(new CaseResumed(this.episode, false, "Back early", null, NOW));
		assertThat(the("Suspension")).isEnded().hasPassed("EndEvent_ResumedByHand");
		assertThat(the("EarlyHelpCase")).hasPassed("EndEvent_SuspensionEnds").isWaitingAt("CallActivity_Allocation");
	}

	@Test
	void goesOnByItselfOnTheDayAgreed() {
		suspended();
		this.world.fire(this.subject, THREE_WEEKS_ON);
		Mockito.verify(this.world.cases).resume(this.episode.toString());
		assertThat(the("Suspension")).isEnded().hasPassed("EndEvent_ResumedByItself");
		this.world.tell(new CaseResumed(this.episode, true, null, null, NOW));
		assertQueued("allocate-assessor");
	}

	@Test
	void endsASuspensionWithTheCase() {
		suspended();
		proposedToClose();
		signedOff(true);
		assertThat(the("Suspension")).isEnded().hasNotPassed("EndEvent_ResumedByHand", "EndEvent_ResumedByItself");
	}

	@Test
	void looksFreshlyLaterWhereTheCaseRested() {
		suspended();
		Mockito.when(this.world.cases.openForTwelveMonths(anyString()))
			.thenReturn(Date.from(TWELVE_MONTHS_ON.plusSeconds(86_400)));
		this.world.tell(new CaseResumed(this.episode, false, null, null, NOW));
		this.world.fire(this.subject, TWELVE_MONTHS_ON);
		assertQueued("allocate-assessor");
		this.world.fire(this.subject, TWELVE_MONTHS_ON.plusSeconds(86_400));
		assertQueued("allocate-assessor", "consult-on-drift");
	}

	@Test
	void knowsWhetherItLastsOnceTheFamilyCameBack() {
		planning();
		proposedToClose();
		signedOff(true);

		this.world.tell(new SustainedChecked(this.episode, false, CameBack.REOPENED, null, NOW));

		assertThat(the("LookingBack")).isWaitingAt("UserTask_SendClosureLetter", "UserTask_FollowUp");
		this.world.tell(new ClosureLetterSent(this.episode, TODAY, "POST", List.of(), null, NOW));
		this.world.tell(new FollowedUp(this.episode, true, null, null, NOW));
		assertThat(the("EarlyHelpCase")).isEnded().hasPassed("EndEvent_LookedBack");
	}

	@Test
	void refusesAClosureThatTheProcessDoesNotExpect() {
		CaseId nobodys = CaseId.next();

		assertThatExceptionOfType(ProcessOutOfStep.class)
			.isThrownBy(() -> this.world.tell(new ClosureProposed(nobodys, "OUTCOMES_MET", TODAY, null, NOW)));
	}

	@Test
	void tellsItsStoryWithWhoDidWhat() {
		allocated();
		consented();

		ProcessStory story = this.world.context.getBean(EngineStories.class).of(this.subject).orElseThrow();

		assertThat(story.definition()).isEqualTo("EarlyHelpCase");
		assertThat(story.version()).isOne();
		assertThat(story.sequenceFlowsTaken())
			.startsWith("Flow_CaseToHelp", "Flow_HelpToAllocation", "Flow_NoStepDown", "Flow_DecidedToAllocating",
					"Flow_AssessorAllocated")
			.contains("Flow_FamilyTakesPart");
		assertThat(story.activities()).filteredOn((step) -> step.id().equals("UserTask_AllocateAssessor"))
			.singleElement()
			.satisfies((step) -> {
				assertThat(step.state()).isEqualTo(ProcessStory.State.COMPLETED);
				assertThat(step.actor()).isEqualTo("somebody");
				assertThat(step.endedAt()).isNotNull();
			});
		assertThat(story.activities()).filteredOn((step) -> step.id().equals("UserTask_CompleteAssessment"))
			.singleElement()
			.satisfies((step) -> {
				assertThat(step.state()).isEqualTo(ProcessStory.State.ACTIVE);
				assertThat(step.actor()).isNull();
			});
	}

	private void suspended() {
		Mockito.when(this.world.cases.goesOnAt(anyString())).thenReturn(Date.from(THREE_WEEKS_ON));
		this.world.tell(new CaseSuspended(this.episode, TODAY.plusDays(21), "Abroad", null, NOW));
	}

	private DeadlinePassed silence() {
		return new DeadlinePassed(UUID.randomUUID(), Timer.T27, NOW, "taf-adviser", this.subject, null, NOW);
	}

	private ProcessInstance the(String process) {
		return this.world.process(this.subject, process);
	}

	private void planning() {
		allocated();
		consented();
		assessed();
		led(LeadStatus.ACCEPTED);
	}

	private void allocated() {
		this.world.tell(new AssessorAllocated(this.episode, "practitioner-school", null, NOW));
	}

	private void consented() {
		this.world.tell(new ConsentRecorded(this.episode, Consent.GIVEN, TODAY, TODAY, null, NOW));
	}

	private void assessed() {
		this.world.tell(new AssessmentCompleted(this.episode, "PP", false, null, NOW));
	}

	private void led(LeadStatus status) {
		this.world.tell(new LeadPractitionerAgreed(this.episode, "practitioner-health", status, null, NOW));
	}

	private void met(boolean quorate) {
		this.world.tell(new TafMeetingHeld(this.episode, TODAY, quorate, null, null, NOW));
	}

	private void reviewed(boolean counts, boolean drifted) {
		this.world.tell(new ReviewHeld(this.episode, TODAY, counts, drifted, null, "SAME", null, NOW));
	}

	private void proposedToClose() {
		this.world.tell(new ClosureProposed(this.episode, "OUTCOMES_MET", TODAY, null, NOW));
	}

	private void signedOff(boolean approved) {
		this.world.tell(new ClosureSignedOff(this.episode, approved, "OUTCOMES_MET", "MET", TODAY, null, NOW));
	}

	private String assigneeOf(String type) {
		return this.world.queue.open.get(this.world.queue.engineTask(this.subject, type).orElseThrow()).assignee();
	}

	private void assertQueued(String... types) {
		assertThat(this.world.waiting(this.subject)).containsExactly(types);
	}

}
