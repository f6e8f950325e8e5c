package org.earlyhelp.timeliness;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.earlyhelp.assessment.AddendumCompleted;
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
import org.earlyhelp.casefile.NoteWritten;
import org.earlyhelp.casefile.RefusalConsidered;
import org.earlyhelp.casefile.RefusalDecision;
import org.earlyhelp.casefile.SomebodyJoined;
import org.earlyhelp.closure.ClosureLetterSent;
import org.earlyhelp.closure.ClosureProposed;
import org.earlyhelp.closure.ClosureSignedOff;
import org.earlyhelp.closure.FollowedUp;
import org.earlyhelp.closure.SustainedChecked;
import org.earlyhelp.frontdoor.ConsultationRecorded;
import org.earlyhelp.frontdoor.ConsultationResult;
import org.earlyhelp.frontdoor.ContactAnswered;
import org.earlyhelp.frontdoor.ContactClosed;
import org.earlyhelp.frontdoor.ContactDecided;
import org.earlyhelp.frontdoor.ContactLinkedAsDuplicate;
import org.earlyhelp.frontdoor.ContactReceived;
import org.earlyhelp.frontdoor.ContactScreened;
import org.earlyhelp.frontdoor.FeedbackGiven;
import org.earlyhelp.frontdoor.Outcome;
import org.earlyhelp.frontdoor.Rag;
import org.earlyhelp.frontdoor.ReturnResult;
import org.earlyhelp.frontdoor.ReturnReviewed;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.plan.FamilyCopySent;
import org.earlyhelp.plan.TafMeetingHeld;
import org.earlyhelp.review.DriftConsulted;
import org.earlyhelp.review.ReviewHeld;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.stepping.Escalation;
import org.earlyhelp.stepping.EscalationAnswered;
import org.earlyhelp.stepping.MoreInformationProvided;
import org.earlyhelp.stepping.PlanRevisedAfterStepUp;
import org.earlyhelp.stepping.SocialCareStarted;
import org.earlyhelp.stepping.StepUpAnswer;
import org.earlyhelp.stepping.StepUpDecided;
import org.earlyhelp.stepping.StepUpEscalated;
import org.earlyhelp.stepping.StepUpState;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.timeliness.JourneyClocks.CASE;
import static org.earlyhelp.timeliness.JourneyClocks.CONTACT;
import static org.earlyhelp.timeliness.JourneyClocks.FAMILY;
import static org.earlyhelp.timeliness.JourneyClocks.at;
import static org.earlyhelp.timeliness.JourneyClocks.day;
import static org.earlyhelp.timeliness.JourneyClocks.endOf;

class TimetableTests {

	private final JourneyClocks journey = new JourneyClocks();

	static Stream<Arguments> contactFacts() {
		return Stream.of(
				Arguments.of("a contact is received", new DomainEvent[] {}, received("2026-03-02 10:00"),
						timers(Timer.T01, Timer.T03, Timer.T06), timers()),
				Arguments.of("a child is in danger", new DomainEvent[] {},
						new ContactReceived(CONTACT, at("2026-03-02 10:00"), true, FAMILY, at("2026-03-02 10:00")),
						timers(Timer.T01, Timer.T02, Timer.T06), timers()),
				Arguments.of("screened red", facts(received("2026-03-02 10:00")), screened(Rag.RED, false),
						timers(Timer.T02), timers(Timer.T01, Timer.T06)),
				Arguments.of("screened amber", facts(received("2026-03-02 10:00")), screened(Rag.AMBER, false),
						timers(Timer.T03), timers(Timer.T01, Timer.T06)),
				Arguments.of("screened green", facts(received("2026-03-02 10:00")), screened(Rag.GREEN, false),
						timers(Timer.T04), timers(Timer.T01, Timer.T06)),
				Arguments.of("screened, the referrer asked", facts(received("2026-03-02 10:00")),
						screened(Rag.GREEN, true), timers(Timer.T04, Timer.REVIEW_RETURN),
						timers(Timer.T01, Timer.T06)),
				Arguments.of("decided", decidable(), decided(Outcome.TAF_NEW), timers(Timer.T05),
						timers(Timer.T01, Timer.T04, Timer.T06)),
				Arguments.of("sent back", decidable(), decided(Outcome.RETURN_TO_REFERRER),
						timers(Timer.T05, Timer.REVIEW_RETURN), timers(Timer.T01, Timer.T04, Timer.T06)),
				Arguments.of("passed to the lead", decidable(), decided(Outcome.TAF_EXISTING),
						timers(Timer.T05, Timer.ANSWER_CONTACT), timers(Timer.T01, Timer.T04, Timer.T06)),
				Arguments.of("consulted on", decidable(), decided(Outcome.CONSULTATION_IWST),
						timers(Timer.T04, Timer.T05), timers(Timer.T01, Timer.T04, Timer.T06)),
				Arguments.of("consultation recorded", after(decidable(), decided(Outcome.CONSULTATION_IWST)),
						new ConsultationRecorded(CONTACT, ConsultationResult.ADVICE, "Advice", FAMILY,
								at("2026-03-03 10:00")),
						timers(Timer.T05), timers(Timer.T01, Timer.T04, Timer.T04, Timer.T06)),
				Arguments.of("feedback given", after(decidable(), decided(Outcome.NFA)),
						new FeedbackGiven(CONTACT, "PHONE", "Told", FAMILY, at("2026-03-03 10:00")), timers(),
						timers(Timer.T01, Timer.T04, Timer.T05, Timer.T06)),
				Arguments.of("answered by the lead", after(decidable(), decided(Outcome.TAF_EXISTING)),
						new ContactAnswered(CONTACT, "On it", FAMILY, at("2026-03-03 10:00")), timers(Timer.T05),
						timers(Timer.T01, Timer.T04, Timer.T06, Timer.ANSWER_CONTACT)),
				Arguments.of("chased", after(decidable(), decided(Outcome.RETURN_TO_REFERRER)),
						returned(ReturnResult.CHASED), timers(Timer.T05, Timer.REVIEW_RETURN),
						timers(Timer.T01, Timer.T04, Timer.T06, Timer.REVIEW_RETURN)),
				Arguments.of("answered after the decision", after(decidable(), decided(Outcome.RETURN_TO_REFERRER)),
						returned(ReturnResult.RECEIVED), timers(Timer.T04, Timer.T05),
						timers(Timer.T01, Timer.T04, Timer.T06, Timer.REVIEW_RETURN)),
				Arguments.of("never answered", after(decidable(), decided(Outcome.RETURN_TO_REFERRER)),
						returned(ReturnResult.NO_REPLY), timers(Timer.T05),
						timers(Timer.T01, Timer.T04, Timer.T06, Timer.REVIEW_RETURN)),
				Arguments.of("answered before the decision",
						facts(received("2026-03-02 10:00"), screened(Rag.AMBER, true)), returned(ReturnResult.RECEIVED),
						timers(Timer.T03), timers(Timer.T01, Timer.T06, Timer.REVIEW_RETURN)),
				Arguments.of("linked as a duplicate", facts(received("2026-03-02 10:00")),
						new ContactLinkedAsDuplicate(CONTACT, ContactId.next(), FAMILY, at("2026-03-02 10:30")),
						timers(Timer.T05), timers()),
				Arguments.of("closed", after(decidable(), decided(Outcome.NFA)),
						new ContactClosed(CONTACT, FAMILY, at("2026-03-02 12:30")), timers(),
						timers(Timer.T01, Timer.T04, Timer.T06)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("contactFacts")
	void movesTheClocksOfAContact(String what, DomainEvent[] before, DomainEvent fact, Timer[] open, Timer[] met) {
		this.journey.tell(before).tell(fact);

		assertThat(this.journey.open()).containsExactly(open);
		assertThat(inState(DeadlineState.MET)).containsExactly(met);
	}

	static Stream<Arguments> caseFacts() {
		return Stream.of(
				Arguments.of("opened", new DomainEvent[] {}, opened(),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T26), timers()),
				Arguments.of("allocated", facts(opened()), allocated(), timers(Timer.T08, Timer.T09, Timer.T26),
						timers(Timer.T07)),
				Arguments.of("met by a note", facts(opened()), note("2026-03-04 11:00", true),
						timers(Timer.T07, Timer.T09, Timer.T26, Timer.T27), timers(Timer.T08)),
				Arguments.of("not met by a failed visit", facts(opened()), note("2026-03-04 11:00", false),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T26), timers()),
				Arguments.of("agreed", facts(opened(), allocated()), agreed(),
						timers(Timer.T10, Timer.T12, Timer.T26, Timer.T27), timers(Timer.T07, Timer.T08, Timer.T09)),
				Arguments.of("refused", facts(opened(), allocated()), refused(), timers(Timer.T26),
						timers(Timer.T07, Timer.T08, Timer.T09)),
				Arguments.of("refusal considered", facts(opened(), allocated(), refused()), considered("2026-04-17"),
						timers(Timer.REOFFER), timers(Timer.T07, Timer.T08, Timer.T09)),
				Arguments.of("offered again", facts(opened(), allocated(), refused(), considered("2026-04-17")),
						new HelpReoffered(CASE, true, "No", FAMILY, at("2026-04-17 10:00")), timers(),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.REOFFER)),
				Arguments.of("assessed", assessing(), assessed(true),
						timers(Timer.T11, Timer.T12, Timer.T17, Timer.T26, Timer.T27, Timer.AUTHORISE_ASSESSMENT),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T10)),
				Arguments.of("authorised", after(assessing(), assessed(true)),
						new AssessmentAuthorised(CASE, true, "Good", FAMILY, at("2026-03-27 10:00")),
						timers(Timer.T11, Timer.T12, Timer.T17, Timer.T26, Timer.T27),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T10, Timer.AUTHORISE_ASSESSMENT)),
				Arguments.of("a lead declines", after(assessing(), assessed(false)), lead(LeadStatus.DECLINED),
						timers(Timer.T11, Timer.T12, Timer.T17, Timer.T26, Timer.T27),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T10)),
				Arguments.of("an interim lead", after(assessing(), assessed(false)), lead(LeadStatus.INTERIM),
						timers(Timer.T11, Timer.T12, Timer.T26, Timer.T27),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T10, Timer.T17)),
				Arguments.of("met as a team", led(), meeting("2026-04-08", true),
						timers(Timer.T14, Timer.T15, Timer.T26, Timer.T27),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T10, Timer.T11, Timer.T12, Timer.T13, Timer.T17)),
				Arguments.of("a discussion of professionals", led(), meeting("2026-04-08", false),
						timers(Timer.T11, Timer.T12, Timer.T26, Timer.T27),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T10, Timer.T17)),
				Arguments.of("a review that counts", planned(), review(true, false),
						timers(Timer.T14, Timer.T16, Timer.T26, Timer.T27),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T10, Timer.T11, Timer.T12, Timer.T13, Timer.T15,
								Timer.T17)),
				Arguments.of("a review without the family", planned(), review(false, false),
						timers(Timer.T14, Timer.T15, Timer.T26, Timer.T27),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T10, Timer.T11, Timer.T12, Timer.T13, Timer.T17)),
				Arguments.of("drift", planned(), review(true, true),
						timers(Timer.T14, Timer.T16, Timer.T26, Timer.T27, Timer.CONSULT_ON_DRIFT),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T10, Timer.T11, Timer.T12, Timer.T13, Timer.T15,
								Timer.T17)),
				Arguments.of("closed", closing(), signedOff(true), timers(Timer.T24, Timer.T25, Timer.SUSTAINED_CHECK),
						timers(Timer.T23)),
				Arguments.of("not closed", closing(), signedOff(false),
						timers(Timer.T07, Timer.T08, Timer.T09, Timer.T26), timers(Timer.T23)));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("caseFacts")
	void movesTheClocksOfACase(String what, DomainEvent[] before, DomainEvent fact, Timer[] open, Timer[] met) {
		this.journey.tell(before).tell(fact);

		assertThat(this.journey.open()).containsExactly(open);
		assertThat(inState(DeadlineState.MET)).containsExactly(met);
	}

	@Test
	void datesTheStraightJourneyOfScenarioTwo() {
		this.journey.tell(opened(), allocated(), agreed());
		assertThat(this.journey.clock(Timer.T10).dueAt()).isEqualTo(endOf("2026-03-30"));
		assertThat(this.journey.clock(Timer.T10).hardLimitAt()).isEqualTo(endOf("2026-05-07"));
		assertThat(this.journey.clock(Timer.T12).dueAt()).isEqualTo(endOf("2026-04-15"));

		this.journey.tell(assessed(false), lead(LeadStatus.ACCEPTED));
		assertThat(this.journey.clock(Timer.T11).dueAt()).isEqualTo(endOf("2026-04-13"));
		assertThat(this.journey.clock(Timer.T17).dueAt()).isEqualTo(endOf("2026-04-02"));

		this.journey.tell(meeting("2026-04-08", true));
		assertThat(this.journey.clock(Timer.T14).dueAt()).isEqualTo(endOf("2026-04-15"));
		assertThat(this.journey.clock(Timer.T15).dueAt()).isEqualTo(endOf("2026-05-21"));

		this.journey
			.tell(new FamilyCopySent(CASE, day("2026-04-15"), "POST", List.of(), FAMILY, at("2026-04-15 18:20")));
		assertThat(this.journey.clock(Timer.T14).state()).isEqualTo(DeadlineState.MET);

		this.journey.tell(new ReviewHeld(CASE, day("2026-05-20"), true, false, day("2026-07-01"), "SAME", FAMILY,
				at("2026-05-21 09:30")));
		assertThat(this.journey.clock(Timer.T15).state()).isEqualTo(DeadlineState.MET);
		assertThat(this.journey.clock(Timer.T16).dueAt()).isEqualTo(endOf("2026-07-01"));
		assertThat(this.journey.clock(Timer.T16).hardLimitAt()).isEqualTo(endOf("2026-08-13"));

		this.journey.tell(new ClosureProposed(CASE, "OUTCOMES_MET", day("2026-08-12"), FAMILY, at("2026-08-12 15:00")),
				new ClosureSignedOff(CASE, true, "OUTCOMES_MET", "MET", day("2026-08-14"), FAMILY,
						at("2026-08-14 11:00")));
		assertThat(this.journey.clock(Timer.T23).state()).isEqualTo(DeadlineState.MET);
		assertThat(this.journey.clock(Timer.T24).dueAt()).isEqualTo(endOf("2026-08-21"));
		assertThat(this.journey.clock(Timer.T25).dueAt()).isEqualTo(endOf("2026-11-16"));
		assertThat(this.journey.clock(Timer.T25).hardLimitAt()).isEqualTo(endOf("2026-12-14"));
		assertThat(this.journey.clock(Timer.SUSTAINED_CHECK).dueAt()).isEqualTo(endOf("2027-02-15"));

		this.journey.tell(
				new ClosureLetterSent(CASE, day("2026-08-20"), "POST", List.of(), FAMILY, at("2026-08-25 10:00")),
				new FollowedUp(CASE, true, null, FAMILY, at("2026-11-16 10:00")),
				new SustainedChecked(CASE, true, null, FAMILY, at("2027-02-15 10:00")));
		assertThat(this.journey.open()).isEmpty();
		assertThat(inState(DeadlineState.MET)).contains(Timer.T24, Timer.T25, Timer.SUSTAINED_CHECK);
	}

	@Test
	void offersHelpAgainOnTheDayOfScenarioOne() {
		this.journey.tell(opened(), allocated(), refused(), considered("2026-04-17"));

		assertThat(this.journey.clock(Timer.REOFFER).dueAt()).isEqualTo(endOf("2026-04-17"));
		assertThat(this.journey.clock(Timer.T09).state()).isEqualTo(DeadlineState.MET);
		assertThat(this.journey.clock(Timer.T26).state()).isEqualTo(DeadlineState.STOPPED);
	}

	@Test
	void rollsAnAgreedDayToAWorkingDay() {
		this.journey.tell(opened(), allocated(), refused(), considered("2026-04-18"));

		assertThat(this.journey.clock(Timer.REOFFER).dueAt()).isEqualTo(endOf("2026-04-20"));
	}

	@Test
	void countsTheReplacedDecisionFromReceiptAndKeepsNoMissForIt() {
		this.journey.tell(received("2026-03-02 10:00"), screened(Rag.RED, false));

		assertThat(this.journey.clock(Timer.T02).dueAt()).isEqualTo(at("2026-03-02 14:00"));
		assertThat(this.journey.clock(Timer.T03).state()).isEqualTo(DeadlineState.STOPPED);
	}

	@Test
	void keepsTheDecisionClockWhereScreeningAgainFindsTheSameUrgency() {
		this.journey.tell(received("2026-03-02 10:00"), screened(Rag.AMBER, true), returned(ReturnResult.RECEIVED),
				screened(Rag.AMBER, false));

		assertThat(this.journey.all(Timer.T03)).singleElement()
			.satisfies((clock) -> assertThat(clock.dueAt()).isEqualTo(endOf("2026-03-03")));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-06,MET", "2026-03-09,MET", "2026-03-10,MISSED" })
	void stopsFirstContactAtItsOwnDay(String firstContactOn, DeadlineState state) {
		this.journey.tell(opened(), new ConsentRecorded(CASE, Consent.GIVEN, day("2026-03-11"), day(firstContactOn),
				FAMILY, at("2026-03-16 10:00")));

		assertThat(this.journey.clock(Timer.T08).state()).isEqualTo(state);
	}

	@ParameterizedTest
	@CsvSource({ "2026-04-10 10:00,MET", "2026-04-13 16:59,MET", "2026-04-13 17:01,MISSED", "2026-04-15 09:00,MISSED" })
	void measuresTheRecordingOfAMeeting(String recordedAt, DeadlineState state) {
		this.journey.tell(led());

		this.journey.tell(new TafMeetingHeld(CASE, day("2026-04-08"), true, null, FAMILY, at(recordedAt)));

		assertThat(this.journey.clock(Timer.T13).state()).isEqualTo(state);
		assertThat(this.journey.clock(Timer.T11).stoppedAt()).isEqualTo(endOf("2026-04-08"));
	}

	@Test
	void keepsOneClockSinceTheLastContactWithTheFamily() {
		this.journey.tell(assessing()).tell(note("2026-03-10 11:00", true), note("2026-03-05 11:00", true));

		assertThat(this.journey.all(Timer.T27)).singleElement()
			.satisfies((clock) -> assertThat(clock.dueAt()).isEqualTo(endOf("2026-04-09")));
	}

	@Test
	void startsNothingForANoteOnAClosedCase() {
		this.journey.tell(closing()).tell(signedOff(true), note("2026-03-25 11:00", true));

		assertThat(this.journey.started()).doesNotContain(Timer.T27);
		assertThat(this.journey.inHand().haveMoved()).isFalse();
	}

	@Test
	void countsTheFirstMeetingAnewFromAnAssessmentThatWasReturned() {
		this.journey.tell(assessing())
			.tell(assessed(true), lead(LeadStatus.ACCEPTED),
					new AssessmentAuthorised(CASE, false, "More", FAMILY, at("2026-03-27 10:00")),
					new AssessmentCompleted(CASE, "PP", true, FAMILY, at("2026-04-01 10:00")));

		assertThat(this.journey.all(Timer.T11)).extracting(Deadline::state)
			.containsExactly(DeadlineState.STOPPED, DeadlineState.RUNNING);
		assertThat(this.journey.all(Timer.T17)).hasSize(1);
		assertThat(this.journey.all(Timer.AUTHORISE_ASSESSMENT)).hasSize(2);
	}

	@Test
	void letsTheFreshLookBeTheConsultationOnceAYearHasPassed() {
		this.journey.tell(planned());

		this.journey.tell(new DriftConsulted(CASE, "Go on", FAMILY, at("2026-06-01 10:00")));
		assertThat(this.journey.open()).contains(Timer.T26);

		this.journey.tell(new DriftConsulted(CASE, "Go on", FAMILY, at("2027-03-03 10:00")));
		assertThat(this.journey.open()).doesNotContain(Timer.T26);
	}

	@Test
	void asksForNoReviewWhileClosureIsProposed() {
		this.journey.tell(opened(),
				new TafMeetingHeld(CASE, day("2026-04-08"), true, day("2026-05-20"), FAMILY, at("2026-04-08 15:30")));
		this.journey.tell(new ClosureProposed(CASE, "OUTCOMES_MET", day("2026-05-20"), FAMILY, at("2026-05-20 15:00")));

		assertThat(this.journey.clock(Timer.T15).state()).isEqualTo(DeadlineState.STOPPED);

		this.journey.tell(new ClosureSignedOff(CASE, false, "OUTCOMES_MET", null, day("2026-05-22"), FAMILY,
				at("2026-05-22 11:00")));

		assertThat(this.journey.started()).doesNotContain(Timer.T16);
		assertThat(this.journey.clock(Timer.T15).state()).isEqualTo(DeadlineState.RUNNING);
		assertThat(this.journey.clock(Timer.T15).dueAt()).isEqualTo(endOf("2026-05-20"));
	}

	@Test
	void keepsTheReviewThatWasAgreedWhereClosureIsSentBack() {
		this.journey.tell(planned())
			.tell(new ReviewHeld(CASE, day("2026-05-20"), true, false, day("2026-07-01"), "SAME", FAMILY,
					at("2026-05-20 16:00")));

		for (String day : List.of("2026-06-01", "2026-06-15")) {
			this.journey.tell(new ClosureProposed(CASE, "OUTCOMES_MET", day(day), FAMILY, at(day + " 10:00")));
			assertThat(this.journey.open()).doesNotContain(Timer.T15, Timer.T16);
			this.journey.tell(new ClosureSignedOff(CASE, false, "OUTCOMES_MET", null, day(day).plusDays(2), FAMILY,
					at(day + " 10:00").plus(Duration.ofDays(2))));
		}

		assertThat(this.journey.clock(Timer.T15).state()).isEqualTo(DeadlineState.MET);
		assertThat(this.journey.all(Timer.T16)).singleElement().satisfies((review) -> {
			assertThat(review.state()).isEqualTo(DeadlineState.RUNNING);
			assertThat(review.dueAt()).isEqualTo(endOf("2026-07-01"));
			assertThat(review.hardLimitAt()).isEqualTo(endOf("2026-08-13"));
		});
	}

	@Test
	void staysLateWhereTheReviewWasLateBeforeClosureWasProposed() {
		this.journey.tell(planned())
			.tell(new ClosureProposed(CASE, "OUTCOMES_MET", day("2026-06-01"), FAMILY, at("2026-06-01 10:00")));
		assertThat(this.journey.clock(Timer.T15).state()).isEqualTo(DeadlineState.MISSED);

		this.journey.tell(new ClosureSignedOff(CASE, false, "OUTCOMES_MET", null, day("2026-06-03"), FAMILY,
				at("2026-06-03 10:00")), review(true, false, "2026-06-04"));

		assertThat(this.journey.clock(Timer.T15).state()).isEqualTo(DeadlineState.MISSED);
		assertThat(this.journey.clock(Timer.T16).dueAt()).isEqualTo(endOf("2026-07-16"));
	}

	@ParameterizedTest
	@EnumSource(names = { "ADDENDUM", "T19", "SOCIAL_CARE_START", "MORE_INFORMATION", "ESCALATION" })
	void isNotLateForTheDaysThatTheCaseRested(Timer timer) {
		UUID matter = UUID.randomUUID();
		this.journey.tell(opened()).tell(begins(timer, matter, "2026-03-05 10:00"));
		LocalDate due = ServiceTime.dayOf(this.journey.clock(timer).dueAt());

		this.journey.tell(suspended("2026-03-06 09:00")).tell(ends(timer, matter, at(due.plusDays(8) + " 10:00")));

		assertThat(this.journey.clock(timer).state()).isEqualTo(DeadlineState.MET);
		assertThat(this.journey.clock(timer).isPaused()).isFalse();
	}

	@Test
	void standsFromItsOwnFirstDayWhereItBeginsWhileTheCaseRests() {
		this.journey.tell(led())
			.tell(suspended("2026-04-07 09:00"),
					new TafMeetingHeld(CASE, day("2026-04-08"), true, null, FAMILY, at("2026-04-15 16:00")));

		assertThat(this.journey.clock(Timer.T13).state()).isEqualTo(DeadlineState.MET);
		assertThat(this.journey.clock(Timer.T14).pausedFrom()).contains(day("2026-04-08"));
		assertThat(this.journey.clock(Timer.T27).pausedFrom()).contains(day("2026-04-08"));

		this.journey.tell(new CaseResumed(CASE, true, null, FAMILY, at("2026-04-22 08:00")));

		assertThat(this.journey.clock(Timer.T14).dueAt()).isEqualTo(endOf("2026-04-29"));
		assertThat(this.journey.clock(Timer.T14).originalDueAt()).isEqualTo(endOf("2026-04-15"));
	}

	@Test
	void standsFromTheFirstDayOfRestWhereItBeganBefore() {
		this.journey.tell(led())
			.tell(suspended("2026-04-10 09:00"),
					new TafMeetingHeld(CASE, day("2026-04-08"), true, null, FAMILY, at("2026-04-15 16:00")));

		assertThat(this.journey.clock(Timer.T14).pausedFrom()).contains(day("2026-04-10"));
	}

	@Test
	void countsNoDayOfRestTwiceWhereClosureIsSentBackMeanwhile() {
		this.journey.tell(planned())
			.tell(suspended("2026-04-13 09:00"),
					new ClosureProposed(CASE, "DISENGAGED", day("2026-04-15"), FAMILY, at("2026-04-15 10:00")),
					new ClosureSignedOff(CASE, false, "DISENGAGED", null, day("2026-04-17"), FAMILY,
							at("2026-04-17 10:00")),
					new CaseResumed(CASE, true, null, FAMILY, at("2026-04-20 08:00")));

		assertThat(this.journey.clock(Timer.T15).originalDueAt()).isEqualTo(endOf("2026-05-21"));
		assertThat(this.journey.clock(Timer.T15).dueAt()).isEqualTo(endOf("2026-05-29"));
	}

	@Test
	void leavesWhatWasLateAtClosureMissed() {
		this.journey.tell(opened(),
				new ClosureProposed(CASE, "MOVED_OUT_OF_AREA", day("2026-03-06"), FAMILY, at("2026-03-06 10:00")));

		this.journey.tell(new ClosureSignedOff(CASE, true, "MOVED_OUT_OF_AREA", null, day("2026-03-09"), FAMILY,
				at("2026-03-09 10:00")));

		assertThat(this.journey.clock(Timer.T07).state()).isEqualTo(DeadlineState.MISSED);
		assertThat(this.journey.clock(Timer.T09).state()).isEqualTo(DeadlineState.STOPPED);
	}

	@Test
	void marksWhatWasLateBeforeItWasKnownAndTellsNobody() {
		this.journey.tell(new ContactReceived(CONTACT, at("2025-04-01 18:28"), false, FAMILY, at("2026-03-02 10:00")));

		assertThat(inState(DeadlineState.MISSED)).containsExactly(Timer.T01, Timer.T03, Timer.T06);
		assertThat(this.journey.open()).containsExactly(Timer.T01, Timer.T03, Timer.T06);
		assertThat(this.journey.inHand().nextNoticeAt()).isEmpty();

		this.journey.tell(screened(Rag.GREEN, false, "2025-04-01 18:28", "2026-03-02 11:00"));
		assertThat(this.journey.clock(Timer.T04).isMarkedPast()).isTrue();
		assertThat(this.journey.inHand().nextNoticeAt()).isEmpty();
	}

	@Test
	void tellsAtOnceOfWhatCameLateTheSameDay() {
		this.journey.tell(new ContactReceived(CONTACT, at("2026-03-02 09:10"), true, FAMILY, at("2026-03-02 14:00")));

		assertThat(this.journey.inHand().nextNoticeAt())
			.hasValueSatisfying((moment) -> assertThat(moment).isBeforeOrEqualTo(at("2026-03-02 14:00")));
	}

	@Test
	void givesTasksTheEarliestDateOfTheClocksThatWaitForThem() {
		this.journey.tell(opened());

		assertThat(this.journey.inHand().dues().get("record-consent").dueAt()).isEqualTo(endOf("2026-03-09"));
		assertThat(this.journey.inHand().dues().get("record-consent").hardLimitAt()).isEqualTo(endOf("2026-03-16"));
	}

	@Test
	void letsTheWorkThatFollowsAStoppedClockKeepItsDate() {
		this.journey.tell(opened(), allocated(), refused());

		assertThat(SubjectClocks.dueOf("consider-refusal", this.journey.inHand().all()).dueAt())
			.isEqualTo(endOf("2026-03-16"));
	}

	@Test
	void standsStillWhileTheCaseIsSuspendedAndIsLaterByWhatItStood() {
		this.journey.tell(opened(), allocated(), agreed());
		SubjectClocks clocks = this.journey.inHand();

		clocks.pause(day("2026-03-09"));
		assertThat(clocks.nextNoticeAt()).isEmpty();
		clocks.resume(day("2026-03-23"));

		Deadline assessment = this.journey.clock(Timer.T10);
		assertThat(assessment.dueAt()).isEqualTo(endOf("2026-04-15"));
		assertThat(assessment.originalDueAt()).isEqualTo(endOf("2026-03-30"));
		assertThat(assessment.explanation().pauses())
			.containsExactly(new Pause(day("2026-03-09"), day("2026-03-23"), 10));
	}

	private Stream<Timer> timersIn(DeadlineState state) {
		return this.journey.started()
			.stream()
			.distinct()
			.flatMap((timer) -> this.journey.all(timer).stream())
			.filter((deadline) -> deadline.state() == state)
			.map(Deadline::timer);
	}

	private List<Timer> inState(DeadlineState state) {
		return timersIn(state).toList();
	}

	private static Timer[] timers(Timer... timers) {
		return timers;
	}

	private static DomainEvent[] facts(DomainEvent... facts) {
		return facts;
	}

	private static DomainEvent[] after(DomainEvent[] before, DomainEvent fact) {
		return Stream.concat(Stream.of(before), Stream.of(fact)).toArray(DomainEvent[]::new);
	}

	private static DomainEvent[] decidable() {
		return facts(received("2026-03-02 10:00"), screened(Rag.GREEN, false));
	}

	private static DomainEvent[] assessing() {
		return facts(opened(), allocated(), agreed());
	}

	private static DomainEvent[] led() {
		return facts(opened(), allocated(), agreed(), assessed(false), lead(LeadStatus.ACCEPTED));
	}

	private static DomainEvent[] planned() {
		return after(led(), meeting("2026-04-08", true));
	}

	private static DomainEvent[] closing() {
		return facts(opened(),
				new ClosureProposed(CASE, "DISENGAGED", day("2026-03-03"), FAMILY, at("2026-03-03 15:00")));
	}

	private static ContactReceived received(String at) {
		return new ContactReceived(CONTACT, at(at), false, FAMILY, at(at));
	}

	private static ContactScreened screened(Rag rag, boolean referrerAsked) {
		return new ContactScreened(CONTACT, rag, at("2026-03-02 10:00"), referrerAsked, FAMILY, at("2026-03-02 10:40"));
	}

	private static ContactScreened screened(Rag rag, boolean referrerAsked, String received, String now) {
		return new ContactScreened(CONTACT, rag, at(received), referrerAsked, FAMILY, at(now));
	}

	private static ContactDecided decided(Outcome outcome) {
		return new ContactDecided(CONTACT, outcome, "PP", at("2026-03-02 10:00"), 1, FAMILY, at("2026-03-02 12:00"));
	}

	private static ReturnReviewed returned(ReturnResult result) {
		return new ReturnReviewed(CONTACT, result, "Looked at", FAMILY, at("2026-03-03 10:00"));
	}

	private static CaseOpened opened() {
		return new CaseOpened(CASE, CONTACT, at("2026-03-02 12:00"), "PP", FAMILY, at("2026-03-02 12:00"));
	}

	private static AssessorAllocated allocated() {
		return new AssessorAllocated(CASE, "practitioner-health", FAMILY, at("2026-03-02 14:00"));
	}

	private static NoteWritten note(String at, boolean metFamily) {
		return new NoteWritten(CASE, UUID.randomUUID(), "VISIT", at(at), metFamily, false, FAMILY,
				at("2026-03-25 12:00"));
	}

	private static ConsentRecorded agreed() {
		return new ConsentRecorded(CASE, Consent.GIVEN, day("2026-03-02"), null, FAMILY, at("2026-03-02 16:00"));
	}

	private static ConsentRecorded refused() {
		return new ConsentRecorded(CASE, Consent.REFUSED, day("2026-03-06"), null, FAMILY, at("2026-03-06 16:00"));
	}

	private static RefusalConsidered considered(String reofferOn) {
		return new RefusalConsidered(CASE, RefusalDecision.SINGLE_AGENCY, "Low", day(reofferOn), FAMILY,
				at("2026-03-06 16:30"));
	}

	private static AssessmentCompleted assessed(boolean authorisationAsked) {
		return new AssessmentCompleted(CASE, "PP", authorisationAsked, FAMILY, at("2026-03-26 15:00"));
	}

	private static LeadPractitionerAgreed lead(LeadStatus status) {
		return new LeadPractitionerAgreed(CASE, "practitioner-health", status, FAMILY, at("2026-03-30 10:00"));
	}

	private static TafMeetingHeld meeting(String heldOn, boolean quorate) {
		return new TafMeetingHeld(CASE, day(heldOn), quorate, null, FAMILY, at(heldOn + " 16:00"));
	}

	private static ReviewHeld review(boolean counts, boolean drifted) {
		return review(counts, drifted, "2026-05-20");
	}

	private static ReviewHeld review(boolean counts, boolean drifted, String heldOn) {
		return new ReviewHeld(CASE, day(heldOn), counts, drifted, null, "SAME", FAMILY, at(heldOn + " 16:00"));
	}

	private static CaseSuspended suspended(String at) {
		return new CaseSuspended(CASE, day("2026-05-01"), "Abroad", FAMILY, at(at));
	}

	private static DomainEvent begins(Timer timer, UUID matter, String at) {
		return switch (timer) {
			case ADDENDUM ->
				new SomebodyJoined(CASE, matter, PersonId.next(), true, day("2026-03-05"), true, null, FAMILY, at(at));
			case T19 -> decidedOn(matter, StepUpAnswer.ADVICE_RETURN_TO_TAF, at(at));
			case SOCIAL_CARE_START -> decidedOn(matter, StepUpAnswer.ACCEPT_S17, at(at));
			case MORE_INFORMATION -> decidedOn(matter, StepUpAnswer.MORE_INFO, at(at));
			case ESCALATION -> new StepUpEscalated(CASE, matter, matter, 1, false, null, FAMILY, at(at));
			default -> throw new IllegalArgumentException(timer.name());
		};
	}

	private static DomainEvent ends(Timer timer, UUID matter, Instant at) {
		LocalDate day = ServiceTime.dayOf(at);
		return switch (timer) {
			case ADDENDUM -> new AddendumCompleted(CASE, matter, PersonId.next(), day("2026-03-05"), FAMILY, at);
			case T19 -> new PlanRevisedAfterStepUp(CASE, matter, day, true, FAMILY, at);
			case SOCIAL_CARE_START -> new SocialCareStarted(CASE, matter, day, false, false, FAMILY, at);
			case MORE_INFORMATION -> new MoreInformationProvided(CASE, matter, FAMILY, at);
			case ESCALATION -> new EscalationAnswered(CASE, matter, matter, 1, Escalation.Outcome.UPHELD, FAMILY, at);
			default -> throw new IllegalArgumentException(timer.name());
		};
	}

	private static StepUpDecided decidedOn(UUID stepUp, StepUpAnswer decision, Instant at) {
		return new StepUpDecided(CASE, stepUp, 1, decision, StepUpState.WAITING, null, false, false, FAMILY, at);
	}

	private static ClosureSignedOff signedOff(boolean approved) {
		return new ClosureSignedOff(CASE, approved, "DISENGAGED", null, day("2026-03-04"), FAMILY,
				at("2026-03-04 11:00"));
	}

}
