package org.earlyhelp.workflow.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.assessment.AssessmentCompleted;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.casefile.ConsentRecorded;
import org.earlyhelp.casefile.HelpReoffered;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.casefile.RefusalConsidered;
import org.earlyhelp.casefile.RefusalDecision;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.HandoverMeetingHeld;
import org.earlyhelp.stepping.StepDownLeadAgreed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.mockito.ArgumentMatchers.anyString;

/** Every path of a handover from social care. */
abstract class StepDownProcessPaths {

	private static final Instant NOW = Instant.parse("2026-09-07T09:40:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 9, 7);

	private final ProcessWorld world = ProcessWorld.get();

	private final CaseId episode = CaseId.next();

	private final Subject subject = Subject.of(this.episode);

	private final UUID stepDown = UUID.randomUUID();

	@BeforeEach
	void socialCareStepsDown() {
		Mockito.reset(this.world.cases);
		Mockito.when(this.world.cases.isStepDown(anyString())).thenReturn(true);
		Mockito.when(this.world.cases.openForTwelveMonths(anyString()))
			.thenReturn(Date.from(Instant.parse("2127-03-02T17:00:00Z")));
	}

	@AfterEach
	void nobodyStepsDown() {
		Mockito.when(this.world.cases.isStepDown(anyString())).thenReturn(false);
		Mockito.when(this.world.cases.hasRefused(anyString())).thenReturn(false);
		Mockito.when(this.world.cases.takesPart(anyString())).thenReturn(false);
		Mockito.when(this.world.cases.goesOn(anyString())).thenReturn(true);
		Mockito.when(this.world.cases.needsAssessment(anyString())).thenReturn(false);
	}

	@Test
	void findsALeadWhileTheFamilyIsAskedAndMeets() {
		begins();
		assertThat(the("StepDown")).isWaitingAtExactly("SubProcess_LeadAndAgreement", "UserTask_AgreeStepDownLead",
				"UserTask_AskFamily");
		assertThat(this.world.waiting(this.subject)).containsExactly("agree-step-down-lead", "record-consent");
		led(LeadStatus.DECLINED);
		assertThat(the("StepDown")).isWaitingAt("UserTask_AgreeStepDownLead");
		led(LeadStatus.ACCEPTED);
		says(Consent.GIVEN);
		assertThat(the("StepDown")).isWaitingAtExactly("UserTask_HoldHandoverMeeting");
		held(false);
		assertThat(the("StepDown")).isWaitingAtExactly("UserTask_HoldHandoverMeeting");
		held(true);

		assertThat(the("StepDown")).isEnded().hasPassed("EndEvent_HandedOver");
		assertThat(this.world.waiting(this.subject)).containsExactly("review-plan", "send-family-copy");
	}

	@Test
	void assessesWhereSocialCaresAssessmentIsTooOld() {
		Mockito.when(this.world.cases.takesPart(anyString())).thenReturn(true);
		Mockito.when(this.world.cases.goesOn(anyString())).thenReturn(true);
		Mockito.when(this.world.cases.needsAssessment(anyString())).thenReturn(true);
		begins();
		assertThat(this.world.waiting(this.subject)).containsExactly("agree-step-down-lead", "complete-assessment");
		led(LeadStatus.INTERIM);
		this.world.tell(new AssessmentCompleted(this.episode, "PP", false, null, NOW));

		assertThat(the("StepDown")).isWaitingAtExactly("UserTask_HoldHandoverMeeting");
	}

	@Test
	void stopsLookingForALeadWhereTheFamilyRefuses() {
		begins();
		says(Consent.REFUSED);
		assertThat(this.world.waiting(this.subject)).containsExactly("consider-refusal");
		considered(null);

		assertThat(the("StepDown")).isEnded().hasPassed("EndEvent_StepDownRefused");
		assertThat(the("EarlyHelpCase")).isEnded().hasPassed("EndEvent_StepDownDeclined");
	}

	@Test
	void offersHelpAgainToAFamilyThatRefusedBefore() {
		Mockito.when(this.world.cases.hasRefused(anyString())).thenReturn(true);
		begins();
		assertThat(the("StepDown")).isWaitingAtExactly("UserTask_ConsiderStepDownRefusal");
		considered(TODAY.plusDays(40));
		assertThat(this.world.waiting(this.subject)).containsExactly("reoffer-help");
		this.world.tell(new HelpReoffered(this.episode, true, "No", null, NOW));

		assertThat(the("StepDown")).isEnded().hasPassed("EndEvent_ReofferedAfterStepDown");
	}

	private void begins() {
		this.world.tell(new CaseOpened(this.episode, null, NOW, "PP", true, null, NOW));
	}

	private void led(LeadStatus status) {
		this.world
			.tell(new StepDownLeadAgreed(this.episode, this.stepDown, "practitioner-health", status, TODAY, null, NOW));
	}

	private void says(Consent decision) {
		Mockito.when(this.world.cases.takesPart(anyString())).thenReturn(decision == Consent.GIVEN);
		Mockito.when(this.world.cases.goesOn(anyString())).thenReturn(decision == Consent.GIVEN);
		this.world.tell(new ConsentRecorded(this.episode, decision, TODAY, null, false, null, NOW));
	}

	private void held(boolean quorate) {
		this.world
			.tell(new HandoverMeetingHeld(this.episode, this.stepDown, TODAY, TODAY, quorate, null, null, null, NOW));
	}

	private void considered(LocalDate reofferOn) {
		this.world.tell(new RefusalConsidered(this.episode,
				(reofferOn != null) ? RefusalDecision.REOFFER : RefusalDecision.SINGLE_AGENCY, "None known.", reofferOn,
				null, NOW));
	}

	private ProcessInstance the(String process) {
		return this.world.process(this.subject, process);
	}

}
