package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

import org.earlyhelp.assessment.AddendumCompleted;
import org.earlyhelp.assessment.AssessmentAuthorised;
import org.earlyhelp.assessment.AssessmentCompleted;
import org.earlyhelp.casefile.GlassBroken;
import org.earlyhelp.casefile.GlassReviewed;
import org.earlyhelp.casefile.AssessorAllocated;
import org.earlyhelp.casefile.CaseEndedElsewhere;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.CaseResumed;
import org.earlyhelp.casefile.CaseSuspended;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.casefile.ConsentRecorded;
import org.earlyhelp.casefile.FamiliesParted;
import org.earlyhelp.casefile.HelpReoffered;
import org.earlyhelp.casefile.LeadPractitionerAgreed;
import org.earlyhelp.casefile.LeadPractitionerLeft;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.casefile.NoteWritten;
import org.earlyhelp.casefile.RefusalConsidered;
import org.earlyhelp.casefile.SomebodyJoined;
import org.earlyhelp.casefile.SomebodyLeft;
import org.earlyhelp.casefile.TransferAnswered;
import org.earlyhelp.casefile.TransferAsked;
import org.earlyhelp.closure.ClosureLetterSent;
import org.earlyhelp.closure.ClosureProposed;
import org.earlyhelp.closure.ClosureSignedOff;
import org.earlyhelp.closure.FollowedUp;
import org.earlyhelp.closure.SustainedChecked;
import org.earlyhelp.frontdoor.ConsultationRecorded;
import org.earlyhelp.frontdoor.ContactAnswered;
import org.earlyhelp.frontdoor.ContactClosed;
import org.earlyhelp.frontdoor.ContactDecided;
import org.earlyhelp.frontdoor.ContactLinkedAsDuplicate;
import org.earlyhelp.frontdoor.ContactReceived;
import org.earlyhelp.frontdoor.ContactScreened;
import org.earlyhelp.frontdoor.FeedbackGiven;
import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.PlanCheckAnswered;
import org.earlyhelp.frontdoor.PlanChecked;
import org.earlyhelp.frontdoor.Rag;
import org.earlyhelp.frontdoor.ReturnResult;
import org.earlyhelp.frontdoor.ReturnReviewed;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.plan.FamilyCopySent;
import org.earlyhelp.plan.TafMeetingHeld;
import org.earlyhelp.quality.AskedDue;
import org.earlyhelp.quality.AuditActionDone;
import org.earlyhelp.quality.CaseAuditLapsed;
import org.earlyhelp.quality.CaseAuditModerated;
import org.earlyhelp.quality.CaseAuditOpened;
import org.earlyhelp.quality.CaseFileGraded;
import org.earlyhelp.review.DriftConsulted;
import org.earlyhelp.review.ReviewHeld;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.stepping.AgencyChallengeAnswered;
import org.earlyhelp.stepping.AgencyChallengeFollowed;
import org.earlyhelp.stepping.AgencyChallenged;
import org.earlyhelp.stepping.CaseSteppedUp;
import org.earlyhelp.stepping.EnquiryEnded;
import org.earlyhelp.stepping.EscalationAnswered;
import org.earlyhelp.stepping.HandoverMeetingHeld;
import org.earlyhelp.stepping.MoreInformationProvided;
import org.earlyhelp.stepping.PlanRevisedAfterStepUp;
import org.earlyhelp.stepping.SocialCareStarted;
import org.earlyhelp.stepping.StepDownLeadAgreed;
import org.earlyhelp.stepping.StepDownReceived;
import org.earlyhelp.stepping.StepUpDecided;
import org.earlyhelp.stepping.StepUpEscalated;
import org.earlyhelp.stepping.StepUpOutcomeRecorded;
import org.earlyhelp.stepping.StepUpRequested;
import org.earlyhelp.stepping.StepUpState;
import org.earlyhelp.stepping.Urgency;

/**
 * Which fact starts and stops which clock: one row per fact, in the order of the journey.
 * A clock starts and stops at the fact's own date where it has one, not when it was
 * recorded. Pure.
 *
 * @see "pathway, 2.2 Timescales"
 */
final class Timetable {

	private static final Timer[] DECISION = { Timer.T02, Timer.T03, Timer.T04 };

	private static final Timer[] REVIEW = { Timer.T15, Timer.T16, Timer.T22 };

	private final Map<Class<? extends DomainEvent>, BiConsumer<? super DomainEvent, SubjectClocks>> rows = new HashMap<>();

	Timetable() {
		frontDoor();
		beginning();
		working();
		stepUp();
		challenge();
		ending();
		auditing();
	}

	/** Whether this fact moves any clock. */
	boolean knows(DomainEvent fact) {
		return this.rows.containsKey(fact.getClass());
	}

	/** The facts that move clocks. */
	Set<Class<? extends DomainEvent>> facts() {
		return Set.copyOf(this.rows.keySet());
	}

	/** Moves the clocks of the fact's subject. */
	void apply(DomainEvent fact, SubjectClocks clocks) {
		this.rows.get(fact.getClass()).accept(fact, clocks);
	}

	private <E extends DomainEvent> void when(Class<E> fact, BiConsumer<E, SubjectClocks> row) {
		this.rows.put(fact, (event, clocks) -> row.accept(fact.cast(event), clocks));
	}

	private static <E extends DomainEvent> BiConsumer<E, SubjectClocks> stops(Timer... timers) {
		return (fact, clocks) -> clocks.stop(Happened.at(fact.occurredAt()), timers);
	}

	private void frontDoor() {
		when(ContactReceived.class, Timetable::received);
		when(ContactScreened.class, Timetable::screened);
		when(ContactDecided.class, Timetable::decided);
		when(ReturnReviewed.class, Timetable::returnReviewed);
		when(ContactAnswered.class, stops(Timer.ANSWER_CONTACT));
		when(PlanChecked.class, Timetable::planAskedFor);
		when(PlanCheckAnswered.class, stops(Timer.ANSWER_CONTACT));
		when(ConsultationRecorded.class, stops(Timer.T04));
		when(FeedbackGiven.class, stops(Timer.T05));
		when(ContactLinkedAsDuplicate.class, Timetable::linked);
		when(ContactClosed.class, (fact, clocks) -> clocks.endAll());
	}

	private void beginning() {
		when(CaseOpened.class, Timetable::opened);
		when(AssessorAllocated.class, stops(Timer.T07));
		when(NoteWritten.class, Timetable::noted);
		when(ConsentRecorded.class, Timetable::answered);
		when(RefusalConsidered.class, Timetable::refused);
		when(HelpReoffered.class, stops(Timer.REOFFER));
		when(AssessmentCompleted.class, Timetable::assessed);
		when(SomebodyJoined.class, Timetable::joined);
		when(SomebodyLeft.class, Timetable::left);
		when(TransferAsked.class, (fact, clocks) -> clocks.start(Timer.TRANSFER_ACKNOWLEDGED,
				Happened.on(fact.askedOn(), fact.occurredAt())));
		when(TransferAnswered.class, (fact, clocks) -> clocks.stop(Happened.on(fact.answeredOn(), fact.occurredAt()),
				Timer.TRANSFER_ACKNOWLEDGED));
		when(FamiliesParted.class, (fact, clocks) -> clocks.goOnThatEndedAt(fact.endedAt()));
		when(CaseEndedElsewhere.class, (fact, clocks) -> clocks.endAll());
		when(AddendumCompleted.class,
				(fact, clocks) -> clocks.stopOne(Happened.at(fact.occurredAt()), Timer.ADDENDUM, fact.startedOn()));
		when(AssessmentAuthorised.class, stops(Timer.AUTHORISE_ASSESSMENT));
		when(LeadPractitionerAgreed.class, Timetable::leadAgreed);
		when(LeadPractitionerLeft.class, Timetable::leadLeft);
	}

	private void working() {
		when(TafMeetingHeld.class, Timetable::met);
		when(StepDownReceived.class, Timetable::steppedDown);
		when(StepDownLeadAgreed.class, Timetable::stepDownLed);
		when(HandoverMeetingHeld.class, Timetable::handedOver);
		when(FamilyCopySent.class,
				(fact, clocks) -> clocks.stop(Happened.on(fact.sentOn(), fact.occurredAt()), Timer.T14));
		when(ReviewHeld.class, Timetable::reviewed);
		when(DriftConsulted.class, Timetable::consulted);
		when(CaseSuspended.class, (fact, clocks) -> clocks.pause(ServiceTime.dayOf(fact.occurredAt())));
		when(CaseResumed.class, (fact, clocks) -> clocks.resume(ServiceTime.dayOf(fact.occurredAt())));
		when(DeadlineExtended.class, (fact, clocks) -> clocks.extend(fact.deadline(), fact.extension()));
		when(DeadlinePassed.class, Timetable::passed);
		when(ClocksCountedAnew.class, (fact, clocks) -> clocks.countAnew(fact));
		when(DeadlineMoved.class, (fact, clocks) -> clocks.move(fact));
	}

	private void stepUp() {
		when(StepUpRequested.class, Timetable::steppedUp);
		when(StepUpDecided.class, Timetable::stepUpDecided);
		when(MoreInformationProvided.class,
				(fact, clocks) -> clocks.stop(Happened.at(fact.occurredAt()), fact.stepUp(), Timer.MORE_INFORMATION));
		when(PlanRevisedAfterStepUp.class, Timetable::planRevised);
		when(SocialCareStarted.class, Timetable::socialCareStarted);
		when(StepUpOutcomeRecorded.class, Timetable::outcomeRecorded);
		when(EnquiryEnded.class, Timetable::enquiryEnded);
		when(CaseSteppedUp.class, (fact, clocks) -> clocks.endAll());
		when(StepUpEscalated.class, Timetable::escalated);
		when(EscalationAnswered.class,
				(fact, clocks) -> clocks.stop(Happened.at(fact.occurredAt()), fact.escalation(), Timer.ESCALATION));
	}

	private void challenge() {
		when(AgencyChallenged.class, Timetable::agencyChallenged);
		when(AgencyChallengeAnswered.class, Timetable::agencyAnswered);
		when(AgencyChallengeFollowed.class, Timetable::agencyFollowed);
	}

	private void ending() {
		when(ClosureProposed.class, Timetable::closureProposed);
		when(ClosureSignedOff.class, Timetable::signedOff);
		when(ClosureLetterSent.class,
				(fact, clocks) -> clocks.stop(Happened.on(fact.sentOn(), fact.occurredAt()), Timer.T24));
		when(FollowedUp.class, stops(Timer.T25));
		when(SustainedChecked.class, stops(Timer.SUSTAINED_CHECK));
	}

	private void auditing() {
		when(GlassBroken.class, (fact, clocks) -> clocks.start(Timer.GLASS_REVIEWED, Happened.at(fact.occurredAt())));
		when(GlassReviewed.class, stops(Timer.GLASS_REVIEWED));
		when(CaseAuditOpened.class, (fact, clocks) -> clocks.start(Timer.T28, Happened.at(fact.occurredAt())));
		when(CaseFileGraded.class, Timetable::graded);
		when(CaseAuditModerated.class, (fact, clocks) -> {
			clocks.stop(Happened.at(fact.occurredAt()), Timer.AUDIT_AGREED);
			followed(fact.asked(), Happened.at(fact.occurredAt()), clocks);
		});
		when(CaseAuditLapsed.class, (fact, clocks) -> {
			clocks.end(Timer.T28);
			followed(fact.asked(), Happened.at(fact.occurredAt()), clocks);
		});
		when(AuditActionDone.class,
				(fact, clocks) -> clocks.stop(Happened.at(fact.occurredAt()), fact.asked(), Timer.AUDIT_ACTION));
	}

	/**
	 * T28 ends with the second auditor; where they differ, that is settled in time too.
	 */
	private static void graded(CaseFileGraded fact, SubjectClocks clocks) {
		Happened now = Happened.at(fact.occurredAt());
		if (fact.both()) {
			clocks.stop(now, Timer.T28);
			if (!fact.agreed()) {
				clocks.start(Timer.AUDIT_AGREED, now);
			}
		}
		followed(fact.asked(), now, clocks);
	}

	private static void followed(List<AskedDue> asked, Happened now, SubjectClocks clocks) {
		asked.forEach((one) -> clocks.startAgreed(Timer.AUDIT_ACTION, now, one.due(), one.action()));
	}

	/** T03 is the decision's clock until a RAG is set; with a child in danger T02 is. */
	private static void received(ContactReceived fact, SubjectClocks clocks) {
		Happened received = Happened.at(fact.receivedAt());
		List<Deadline> begun = List.of(clocks.start(Timer.T01, received),
				clocks.start(fact.immediateDanger() ? Timer.T02 : Timer.T03, received),
				clocks.start(Timer.T06, received));
		LocalDate recordedOn = ServiceTime.dayOf(fact.occurredAt());
		if (received.day().isBefore(recordedOn)) {
			begun.stream()
				.filter((deadline) -> !deadline.dueAt().isAfter(fact.occurredAt()))
				.forEach(Deadline::markPast);
		}
	}

	/** R2.6: asking the referrer stops no decision clock. */
	private static void screened(ContactScreened fact, SubjectClocks clocks) {
		clocks.stop(Happened.at(fact.occurredAt()), Timer.T01, Timer.T06);
		replaceDecision(clockOf(fact.rag()), Happened.at(fact.receivedAt()), clocks);
		if (fact.referrerAsked()) {
			clocks.startUnlessOpen(Timer.REVIEW_RETURN, Happened.at(fact.occurredAt()));
		}
	}

	private static void replaceDecision(Timer wanted, Happened received, SubjectClocks clocks) {
		List<Deadline> before = clocks.open(DECISION);
		if (before.stream().anyMatch((deadline) -> deadline.timer() == wanted)) {
			return;
		}
		boolean past = before.stream().anyMatch(Deadline::isMarkedPast);
		clocks.drop(DECISION);
		Deadline replacement = clocks.start(wanted, received);
		if (past && !replacement.dueAt().isAfter(clocks.told())) {
			replacement.markPast();
		}
	}

	private static Timer clockOf(Rag rag) {
		return switch (rag) {
			case RED -> Timer.T02;
			case AMBER -> Timer.T03;
			case GREEN -> Timer.T04;
		};
	}

	/** R1.4: it is decided with the other contact; its referrer is told all the same. */
	private static void linked(ContactLinkedAsDuplicate fact, SubjectClocks clocks) {
		clocks.drop(Timer.T01, Timer.T02, Timer.T03, Timer.T04, Timer.T06, Timer.REVIEW_RETURN);
		clocks.startUnlessOpen(Timer.T05, Happened.at(fact.occurredAt()));
	}

	/** R3.3: every decision asks for feedback. */
	private static void decided(ContactDecided fact, SubjectClocks clocks) {
		Happened now = Happened.at(fact.occurredAt());
		clocks.stop(now, Timer.T01, Timer.T02, Timer.T03, Timer.T04, Timer.T06);
		clocks.drop(Timer.REVIEW_RETURN);
		clocks.startUnlessOpen(Timer.T05, now);
		Outcome outcome = fact.outcome();
		if (outcome == Outcome.RETURN_TO_REFERRER) {
			clocks.start(Timer.REVIEW_RETURN, now);
		}
		else if (outcome == Outcome.TAF_EXISTING) {
			clocks.startUnlessOpen(Timer.ANSWER_CONTACT, now);
		}
		else if (outcome == Outcome.CONSULTATION_IWST) {
			clocks.start(Timer.T04, now);
		}
	}

	/** R2.6: chased is looked at again; an answer to what was decided is decided anew. */
	private static void returnReviewed(ReturnReviewed fact, SubjectClocks clocks) {
		Happened now = Happened.at(fact.occurredAt());
		clocks.stop(now, Timer.REVIEW_RETURN);
		if (fact.result() == ReturnResult.CHASED) {
			clocks.start(Timer.REVIEW_RETURN, now);
		}
		else if (fact.result() == ReturnResult.RECEIVED && !clocks.isOpen(DECISION)) {
			clocks.start(Timer.T04, now);
		}
	}

	private static void planAskedFor(PlanChecked fact, SubjectClocks clocks) {
		if (fact.found()) {
			clocks.start(Timer.ANSWER_CONTACT, Happened.at(fact.occurredAt()));
		}
	}

	private static void opened(CaseOpened fact, SubjectClocks clocks) {
		Happened decided = Happened.at(fact.decidedAt());
		if (!fact.steppedDown()) {
			clocks.start(Timer.T07, decided);
			clocks.start(Timer.T08, decided);
			clocks.start(Timer.T09, decided);
		}
		clocks.start(Timer.T26, decided);
	}

	/** T08 stops with the first contact; R8.6 counts from the last. */
	private static void noted(NoteWritten fact, SubjectClocks clocks) {
		if (fact.metFamily()) {
			Happened met = Happened.at(fact.at());
			clocks.stop(met, Timer.T08);
			clocks.metFamily(met);
		}
	}

	/**
	 * Whoever answered was spoken to: on the day of first contact, else of the answer.
	 */
	private static void answered(ConsentRecorded fact, SubjectClocks clocks) {
		Happened decided = Happened.on(fact.decidedOn(), fact.occurredAt());
		Happened firstContact = (fact.firstContactOn() != null) ? Happened.on(fact.firstContactOn(), fact.occurredAt())
				: decided;
		clocks.stop(firstContact, Timer.T08);
		clocks.stop(decided, Timer.T09);
		if (fact.decision() == Consent.GIVEN) {
			clocks.metFamily(firstContact);
			if (fact.assessmentFollows()) {
				clocks.startUnlessOpen(Timer.T10, decided);
			}
			if (!clocks.has(Timer.T20)) {
				clocks.startUnlessOpen(Timer.T12, decided);
			}
		}
	}

	/**
	 * R4.3: a refusal, once thought through, ends the case; help may be offered again.
	 */
	private static void refused(RefusalConsidered fact, SubjectClocks clocks) {
		clocks.endAll();
		if (fact.reofferOn() != null) {
			clocks.startAgreed(Timer.REOFFER, Happened.at(fact.occurredAt()), fact.reofferOn());
		}
	}

	/**
	 * T17 counts from the first end of the assessment alone. One that was returned (R5.5)
	 * and completed again counts the first meeting from its new end; T10 stays as it was
	 * met.
	 */
	private static void assessed(AssessmentCompleted fact, SubjectClocks clocks) {
		Happened now = Happened.at(fact.occurredAt());
		clocks.stop(now, Timer.T10);
		if (!clocks.has(Timer.T20)) {
			clocks.drop(Timer.T11);
			clocks.start(Timer.T11, now);
			if (!clocks.has(Timer.T17)) {
				clocks.start(Timer.T17, now);
			}
		}
		if (fact.authorisationAsked()) {
			clocks.startUnlessOpen(Timer.AUTHORISE_ASSESSMENT, now);
		}
	}

	/** Whoever joins has a clock of their own; no other moves. */
	private static void joined(SomebodyJoined fact, SubjectClocks clocks) {
		if (fact.addendumAsked()) {
			clocks.start(Timer.ADDENDUM, Happened.on(fact.joinedOn(), fact.occurredAt()));
		}
	}

	private static void left(SomebodyLeft fact, SubjectClocks clocks) {
		if (fact.unassessed() != null) {
			clocks.dropOne(Timer.ADDENDUM, fact.joinedOn());
		}
	}

	private static void leadAgreed(LeadPractitionerAgreed fact, SubjectClocks clocks) {
		if (fact.status() == LeadStatus.ACCEPTED || fact.status() == LeadStatus.INTERIM) {
			clocks.stop(Happened.at(fact.occurredAt()), Timer.T17);
		}
	}

	/**
	 * The clocks of the handover; where the family was not asked yet, the one of that.
	 */
	private static void steppedDown(StepDownReceived fact, SubjectClocks clocks) {
		Happened agreed = Happened.on(fact.agreedOn(), fact.occurredAt());
		clocks.start(Timer.T20, agreed);
		clocks.start(Timer.T21, agreed);
		if (fact.consent() != Consent.GIVEN) {
			clocks.start(Timer.T09, agreed);
		}
		else if (fact.assessmentFollows()) {
			clocks.start(Timer.T10, agreed);
		}
	}

	private static void stepDownLed(StepDownLeadAgreed fact, SubjectClocks clocks) {
		if (fact.status() == LeadStatus.ACCEPTED || fact.status() == LeadStatus.INTERIM) {
			clocks.stop(Happened.at(fact.occurredAt()), Timer.T20);
		}
	}

	/** R7.2 holds for the handover too. T22 counts from the step-down, in T15's place. */
	private static void handedOver(HandoverMeetingHeld fact, SubjectClocks clocks) {
		if (!fact.quorate()) {
			return;
		}
		Happened held = Happened.on(fact.heldOn(), fact.occurredAt());
		clocks.stop(held, Timer.T21);
		clocks.start(Timer.T13, held);
		clocks.stop(Happened.at(fact.occurredAt()), Timer.T13);
		clocks.startUnlessOpen(Timer.T14, held);
		clocks.metFamily(held);
		clocks.startAgreed(Timer.T22, Happened.on(fact.agreedOn(), fact.occurredAt()), fact.nextReviewOn());
	}

	/** R6.3: a vacancy counts from the last day; no other date moves. */
	private static void leadLeft(LeadPractitionerLeft fact, SubjectClocks clocks) {
		if (fact.successor() == null) {
			clocks.startUnlessOpen(Timer.T17, Happened.on(fact.lastDay(), fact.occurredAt()));
		}
	}

	/**
	 * R7.2: a meeting that is not quorate moves no clock. T13 ends with its recording.
	 */
	private static void met(TafMeetingHeld fact, SubjectClocks clocks) {
		if (!fact.quorate()) {
			return;
		}
		Happened held = Happened.on(fact.heldOn(), fact.occurredAt());
		clocks.stop(held, Timer.T11, Timer.T12);
		clocks.start(Timer.T13, held);
		clocks.stop(Happened.at(fact.occurredAt()), Timer.T13);
		clocks.startUnlessOpen(Timer.T14, held);
		clocks.metFamily(held);
		if (!clocks.isOpen(REVIEW)) {
			clocks.startAgreed(Timer.T15, held, fact.nextReviewOn());
		}
	}

	/** R8.1: a review to which the family did not contribute stops nothing. */
	private static void reviewed(ReviewHeld fact, SubjectClocks clocks) {
		Happened held = Happened.on(fact.heldOn(), fact.occurredAt());
		if (fact.counts()) {
			clocks.stop(held, REVIEW);
			clocks.startAgreed(Timer.T16, held, fact.nextReviewOn());
			clocks.metFamily(held);
		}
		if (fact.drifted()) {
			clocks.startUnlessOpen(Timer.CONSULT_ON_DRIFT, held);
		}
	}

	/** R8.4: the consultation is the fresh look after a year, where that was due. */
	private static void consulted(DriftConsulted fact, SubjectClocks clocks) {
		Happened now = Happened.at(fact.occurredAt());
		clocks.stop(now, Timer.CONSULT_ON_DRIFT);
		if (clocks.open(Timer.T26).stream().anyMatch((deadline) -> !deadline.dueAt().isAfter(now.at()))) {
			clocks.stop(now, Timer.T26);
		}
	}

	/** R8.6: nobody met the family for so long: the adviser is asked. */
	private static void passed(DeadlinePassed fact, SubjectClocks clocks) {
		if (fact.isSilence()) {
			clocks.startUnlessOpen(Timer.CONSULT_ON_DRIFT, Happened.at(fact.occurredAt()));
		}
	}

	/**
	 * From the call, where there was one, and not from its recording. An urgent one is
	 * counted on the wall clock, every day of the year.
	 */
	private static void steppedUp(StepUpRequested fact, SubjectClocks clocks) {
		Happened asked = Happened.at((fact.calledAt() != null) ? fact.calledAt() : fact.occurredAt());
		if (fact.urgency() == Urgency.URGENT) {
			clocks.startUrgent(Timer.T18, asked, fact.stepUp());
			return;
		}
		clocks.start(Timer.T18, asked, fact.stepUp());
	}

	/**
	 * R9.5: to ask for more stops no clock. A decision that is made anew takes the place
	 * of what the one before began. An assessment that stays as it was is not counted
	 * (R5.4).
	 */
	private static void stepUpDecided(StepUpDecided fact, SubjectClocks clocks) {
		Happened now = Happened.at(fact.occurredAt());
		if (!fact.decision().decides()) {
			clocks.start(Timer.MORE_INFORMATION, now, fact.stepUp());
			return;
		}
		clocks.stop(now, fact.stepUp(), Timer.T18);
		clocks.drop(fact.stepUp(), Timer.MORE_INFORMATION);
		if (fact.decision().accepts()) {
			clocks.drop(fact.stepUp(), Timer.T19);
			if (fact.before() != StepUpState.ACCEPTED) {
				clocks.start(Timer.SOCIAL_CARE_START, now, fact.stepUp());
			}
		}
		else if (fact.before() != StepUpState.RETURNED) {
			clocks.drop(fact.stepUp(), Timer.SOCIAL_CARE_START);
			clocks.start(Timer.T19, now, fact.stepUp());
		}
		if (fact.preservesAssessment()) {
			clocks.drop(Timer.T10);
		}
		if (fact.resumesAssessment()) {
			clocks.startUnlessOpen(Timer.T10, now);
		}
	}

	/** R7.2: a meeting that is not quorate moves no clock. */
	private static void planRevised(PlanRevisedAfterStepUp fact, SubjectClocks clocks) {
		if (fact.quorate()) {
			Happened held = Happened.on(fact.heldOn(), fact.occurredAt());
			clocks.stop(held, fact.stepUp(), Timer.T19);
			clocks.metFamily(held);
		}
	}

	private static void socialCareStarted(SocialCareStarted fact, SubjectClocks clocks) {
		clocks.stop(Happened.on(fact.startedOn(), fact.occurredAt()), fact.stepUp(), Timer.SOCIAL_CARE_START);
		if (fact.resumesAssessment()) {
			clocks.startUnlessOpen(Timer.T10, Happened.at(fact.occurredAt()));
		}
	}

	/** Where the enquiry is over and the case goes on, so does its assessment. */
	private static void outcomeRecorded(StepUpOutcomeRecorded fact, SubjectClocks clocks) {
		if (fact.resumesAssessment()) {
			clocks.startUnlessOpen(Timer.T10, Happened.at(fact.occurredAt()));
		}
	}

	/** The same where nobody is left of whom an outcome could be said. */
	private static void enquiryEnded(EnquiryEnded fact, SubjectClocks clocks) {
		if (fact.resumesAssessment()) {
			clocks.startUnlessOpen(Timer.T10, Happened.at(fact.occurredAt()));
		}
	}

	/** At once where a child is at risk; the stage before, unanswered, waits no more. */
	private static void escalated(StepUpEscalated fact, SubjectClocks clocks) {
		Happened raised = Happened.at(fact.occurredAt());
		if (fact.overtakes() != null) {
			clocks.drop(fact.overtakes(), Timer.ESCALATION);
		}
		if (fact.childAtRisk()) {
			clocks.startUrgent(Timer.ESCALATION, raised, fact.escalation());
			return;
		}
		clocks.start(Timer.ESCALATION, raised, fact.escalation());
	}

	/** 2.12: each stage has its own time; one that was not answered waits no more. */
	private static void agencyChallenged(AgencyChallenged fact, SubjectClocks clocks) {
		clocks.drop(Timer.ESCALATION);
		clocks.start(Timer.ESCALATION, Happened.at(fact.occurredAt()));
	}

	private static void agencyAnswered(AgencyChallengeAnswered fact, SubjectClocks clocks) {
		Happened answered = Happened.at(fact.occurredAt());
		clocks.stop(answered, Timer.ESCALATION);
		clocks.startAgreed(Timer.AGENCY_FOLLOWED, answered, fact.lookAgainOn());
	}

	private static void agencyFollowed(AgencyChallengeFollowed fact, SubjectClocks clocks) {
		Happened followed = Happened.at(fact.occurredAt());
		clocks.stop(followed, Timer.AGENCY_FOLLOWED);
		switch (fact.result()) {
			case LOOK_AGAIN -> clocks.startAgreed(Timer.AGENCY_FOLLOWED, followed, fact.lookAgainOn());
			case TAKEN_FURTHER -> clocks.start(Timer.ESCALATION, followed);
			case SETTLED -> {
			}
		}
	}

	/**
	 * The meeting that proposes to close takes the next review's place, if it does close.
	 */
	private static void closureProposed(ClosureProposed fact, SubjectClocks clocks) {
		clocks.end(REVIEW);
		clocks.startUnlessOpen(Timer.T23, Happened.on(fact.proposedOn(), fact.occurredAt()));
	}

	/**
	 * Where it goes on, so does the review that was due: no proposal to close moves the
	 * day that was agreed with the family, nor its limit.
	 */
	private static void signedOff(ClosureSignedOff fact, SubjectClocks clocks) {
		Happened closed = Happened.on(fact.on(), fact.occurredAt());
		Optional<Instant> proposed = clocks.open(Timer.T23).stream().map(Deadline::startedAt).findFirst();
		clocks.stop(closed, Timer.T23);
		if (fact.approved()) {
			clocks.endAll();
			clocks.start(Timer.T24, closed);
			clocks.start(Timer.T25, closed);
			clocks.start(Timer.SUSTAINED_CHECK, closed);
		}
		else if (!clocks.isOpen(REVIEW)) {
			proposed.ifPresent((moment) -> clocks.runOn(moment, REVIEW));
		}
	}

}
