package org.earlyhelp.workflow.engine;

import java.time.Instant;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.earlyhelp.frontdoor.ConsultationRecorded;
import org.earlyhelp.frontdoor.ConsultationResult;
import org.earlyhelp.frontdoor.ContactAnswered;
import org.earlyhelp.frontdoor.ContactDecided;
import org.earlyhelp.frontdoor.ContactLinkedAsDuplicate;
import org.earlyhelp.frontdoor.ContactReceived;
import org.earlyhelp.frontdoor.ContactScreened;
import org.earlyhelp.frontdoor.FeedbackGiven;
import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.Rag;
import org.earlyhelp.frontdoor.ReturnResult;
import org.earlyhelp.frontdoor.ReturnReviewed;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.worklist.NewTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** Every path of a contact, as the domain's facts move it. */
abstract class FrontDoorProcessPaths {

	private static final Instant NOW = Instant.parse("2026-03-02T09:40:00Z");

	private final ProcessWorld world = ProcessWorld.get();

	private final ContactId contact = ContactId.next();

	private final Subject subject = Subject.of(this.contact);

	@BeforeEach
	void aContactHasCome() {
		Mockito.reset(this.world.frontDoor);
		this.world.tell(new ContactReceived(this.contact, NOW, false, null, NOW));
	}

	@Test
	void waitsToBeScreenedByTheFrontDoor() {
		assertThat(process()).isStarted().isWaitingAt("UserTask_ScreenContact").hasBusinessKey(this.contact.toString());
		assertThat(theTask("screen-contact").groups()).containsExactly("front-door");
	}

	@Test
	void opensACaseAndAsksForFeedback() {
		decided(Outcome.TAF_NEW);

		Mockito.verify(this.world.frontDoor).openCase(this.contact.toString());
		assertThat(process()).isWaitingAtExactly("UserTask_GiveFeedback")
			.hasPassed("ServiceTask_OpenCase", "EndEvent_CaseOpened");
		Mockito.verify(this.world.frontDoor, Mockito.never()).close(this.contact.toString());
	}

	@Test
	void closesTheContactWhenNothingMoreFollows() {
		decided(Outcome.INFO_ADVICE);
		this.world.tell(new FeedbackGiven(this.contact, "PHONE", null, null, NOW));

		assertThat(process()).isEnded()
			.hasPassed("EndEvent_Decided", "EndEvent_ReferrerTold")
			.hasNotPassed("ServiceTask_OpenCase");
		Mockito.verify(this.world.frontDoor).close(this.contact.toString());
	}

	@Test
	void asksTheReferrerUntilTheAnswerComesAndScreensAgain() {
		this.world.tell(new ContactScreened(this.contact, Rag.GREEN, NOW, true, null, NOW));
		assertThat(process()).isWaitingAtExactly("UserTask_ReviewReturn");

		looked(ReturnResult.CHASED);
		assertThat(process()).isWaitingAtExactly("UserTask_ReviewReturn");

		looked(ReturnResult.RECEIVED);
		assertThat(process()).isWaitingAtExactly("UserTask_ScreenContact");
	}

	@Test
	void screensAgainWhenNoReplyComes() {
		this.world.tell(new ContactScreened(this.contact, Rag.GREEN, NOW, true, null, NOW));
		looked(ReturnResult.NO_REPLY);

		assertThat(process()).isWaitingAtExactly("UserTask_ScreenContact");
	}

	@Test
	void asksTheLeadOfTheExistingCase() {
		Mockito.when(this.world.frontDoor.leadOfExistingCase(this.contact.toString()))
			.thenReturn("practitioner-health");
		decided(Outcome.TAF_EXISTING);

		assertThat(theTask("answer-contact").assignee()).isEqualTo("practitioner-health");

		this.world.tell(new ContactAnswered(this.contact, null, null, NOW));
		assertThat(process()).hasPassed("UserTask_AnswerContact", "EndEvent_ContactAnswered");
	}

	@Test
	void asksTheAdviserWhereTheExistingCaseHasNoLead() {
		decided(Outcome.TAF_EXISTING);

		NewTask task = theTask("answer-contact");
		assertThat(task.assignee()).isNull();
		assertThat(task.groups()).containsExactly("taf-adviser");
	}

	@Test
	void looksAgainAtWhatWasSentBackAndDecidesAnew() {
		decided(Outcome.RETURN_TO_REFERRER);
		assertThat(process()).isWaitingAtExactly("UserTask_GiveFeedback", "UserTask_ReviewReturnAfterDecision");

		looked(ReturnResult.CHASED);
		assertThat(process()).isWaitingAtExactly("UserTask_GiveFeedback", "UserTask_ReviewReturnAfterDecision");

		looked(ReturnResult.RECEIVED);
		assertThat(process()).isWaitingAtExactly("UserTask_DecideContact", "UserTask_GiveFeedback");

		this.world.tell(decision(Outcome.NFA));
		assertThat(this.world.waiting(this.subject)).containsExactly("give-feedback", "give-feedback");
	}

	@Test
	void endsWhenWhatWasSentBackIsNeverAnswered() {
		decided(Outcome.RETURN_TO_REFERRER);
		looked(ReturnResult.NO_REPLY);

		assertThat(process()).isWaitingAtExactly("UserTask_GiveFeedback").hasPassed("EndEvent_NoReplyCame");
	}

	@Test
	void opensACaseWhenAConsultationBecomesACaf() {
		decided(Outcome.CONSULTATION_IWST);

		this.world.tell(new ConsultationRecorded(this.contact, ConsultationResult.CAF, null, null, NOW));

		assertThat(process()).hasPassedInOrder("UserTask_RecordConsultation", "ServiceTask_OpenCase",
				"EndEvent_CaseOpened");
	}

	@Test
	void opensACaseWhenAConsultationBecomesATaf() {
		decided(Outcome.CONSULTATION_IWST);
		assertThat(theTask("record-consultation").groups()).containsExactly("integrated-working");

		this.world.tell(new ConsultationRecorded(this.contact, ConsultationResult.TAF, null, null, NOW));

		Mockito.verify(this.world.frontDoor).openCase(this.contact.toString());
		assertThat(process()).hasPassedInOrder("UserTask_RecordConsultation", "ServiceTask_OpenCase",
				"EndEvent_CaseOpened");
	}

	@Test
	void endsWithAdviceWhenAConsultationIsEnough() {
		decided(Outcome.CONSULTATION_IWST);
		this.world.tell(new ConsultationRecorded(this.contact, ConsultationResult.ADVICE, null, null, NOW));

		assertThat(process()).hasPassed("EndEvent_ConsultationGiven").hasNotPassed("ServiceTask_OpenCase");
		Mockito.verify(this.world.frontDoor, Mockito.never()).openCase(this.contact.toString());
	}

	@Test
	void keepsTheFeedbackOfADuplicateAndDropsItsOtherWork() {
		this.world.tell(new ContactLinkedAsDuplicate(this.contact, ContactId.next(), null, NOW));
		assertThat(this.world.waiting(this.subject)).containsExactly("give-feedback");
		assertThat(process()).isWaitingAt("UserTask_GiveFeedbackOnLinked").isNotWaitingAt("UserTask_ScreenContact");

		this.world.tell(new FeedbackGiven(this.contact, "PHONE", null, null, NOW));
		assertThat(process()).isEnded().hasPassed("EndEvent_LinkedReferrerTold");
	}

	@Test
	void leavesAContactThatIsOverAloneWhenItIsLinked() {
		decided(Outcome.NFA);
		this.world.tell(new FeedbackGiven(this.contact, "PHONE", null, null, NOW));

		this.world.tell(new ContactLinkedAsDuplicate(this.contact, ContactId.next(), null, NOW));

		assertThat(this.world.waiting(this.subject)).isEmpty();
		assertThat(process()).isEnded().hasNotPassed("StartEvent_ContactLinked");
	}

	@Test
	void rollsBackWhatTheProcessDoesNotWaitFor() {
		assertThatExceptionOfType(ProcessOutOfStep.class).isThrownBy(() -> this.world.tell(decision(Outcome.NFA)))
			.withMessageContaining("decide-contact");

		assertThat(process()).isWaitingAtExactly("UserTask_ScreenContact").hasNotPassed("UserTask_ScreenContact");
	}

	@Test
	void leavesNothingBehindWhenTheTransactionFails() {
		ContactId other = ContactId.next();

		this.world.transaction().executeWithoutResult((status) -> {
			this.world.tell(new ContactReceived(other, NOW, false, null, NOW));
			status.setRollbackOnly();
		});

		assertThat(this.world.processes(Subject.of(other))).isEmpty();
		assertThat(this.world.pages(Subject.of(other))).isZero();
		assertThat(this.world.pages(this.subject)).isOne();
	}

	private ProcessInstance process() {
		return this.world.process(this.subject, "FrontDoor");
	}

	private void decided(Outcome outcome) {
		this.world.tell(new ContactScreened(this.contact, Rag.GREEN, NOW, false, null, NOW));
		this.world.tell(decision(outcome));
	}

	private ContactDecided decision(Outcome outcome) {
		return new ContactDecided(this.contact, outcome, "PP", NOW, 1, null, NOW);
	}

	private void looked(ReturnResult result) {
		this.world.tell(new ReturnReviewed(this.contact, result, null, null, NOW));
	}

	private NewTask theTask(String type) {
		return this.world.queue.open.values()
			.stream()
			.filter((task) -> task.subject().equals(this.subject) && task.type().equals(type))
			.findFirst()
			.orElseThrow();
	}

}
