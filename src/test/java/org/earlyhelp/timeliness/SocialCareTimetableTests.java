package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.earlyhelp.assessment.AddendumCompleted;
import org.earlyhelp.casefile.CaseOpened;
import org.earlyhelp.casefile.Consent;
import org.earlyhelp.casefile.LeadEndReason;
import org.earlyhelp.casefile.LeadPractitionerAgreed;
import org.earlyhelp.casefile.LeadPractitionerLeft;
import org.earlyhelp.casefile.LeadStatus;
import org.earlyhelp.casefile.SomebodyJoined;
import org.earlyhelp.casefile.SomebodyLeft;
import org.earlyhelp.casefile.TransferAnswered;
import org.earlyhelp.casefile.TransferAsked;
import org.earlyhelp.family.Departure;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.stepping.CaseSteppedUp;
import org.earlyhelp.stepping.Escalation;
import org.earlyhelp.stepping.EscalationAnswered;
import org.earlyhelp.stepping.HandoverMeetingHeld;
import org.earlyhelp.stepping.MoreInformationProvided;
import org.earlyhelp.stepping.PlanRevisedAfterStepUp;
import org.earlyhelp.stepping.SocialCareStarted;
import org.earlyhelp.stepping.StepDownLeadAgreed;
import org.earlyhelp.stepping.StepDownReceived;
import org.earlyhelp.stepping.StepUpAnswer;
import org.earlyhelp.stepping.StepUpDecided;
import org.earlyhelp.stepping.StepUpEscalated;
import org.earlyhelp.stepping.StepUpRequested;
import org.earlyhelp.stepping.StepUpState;
import org.earlyhelp.stepping.Urgency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.timeliness.JourneyClocks.CASE;
import static org.earlyhelp.timeliness.JourneyClocks.CONTACT;
import static org.earlyhelp.timeliness.JourneyClocks.FAMILY;
import static org.earlyhelp.timeliness.JourneyClocks.at;
import static org.earlyhelp.timeliness.JourneyClocks.day;

/** The clocks of vacancies, of who joins or moves, and between here and social care. */
class SocialCareTimetableTests {

	private static final UUID MATTER = UUID.randomUUID();

	private static final UUID CHALLENGE = UUID.randomUUID();

	private static final PersonId KIT = PersonId.next();

	private final JourneyClocks journey = new JourneyClocks();

	static Stream<Arguments> facts() {
		return Stream.of(
				row("a lead leaves in the holidays", Timer.T17, "RUNNING", "2026-09-07 17:00", "2026-09-14 17:00",
						leaves(null)),
				row("an interim lead is found", Timer.T17, "MET", "2026-09-07 17:00", "2026-09-14 17:00", leaves(null),
						leads(LeadStatus.INTERIM)),
				row("nobody accepts", Timer.T17, "RUNNING", "2026-09-07 17:00", "2026-09-14 17:00", leaves(null),
						leads(LeadStatus.DECLINED)),
				row("a planned step-up", Timer.T18, "RUNNING", "2026-06-16 17:00", "2026-06-16 17:00",
						asked(Urgency.PLANNED, null)),
				row("an urgent one, on the wall from the call", Timer.T18, "RUNNING", "2026-06-15 12:05",
						"2026-06-15 12:05", asked(Urgency.URGENT, at("2026-06-15 08:05"))),
				row("social care asks for more", Timer.T18, "RUNNING", "2026-06-16 17:00", "2026-06-16 17:00",
						asked(Urgency.PLANNED, null), answered(StepUpAnswer.MORE_INFO)),
				row("the answer to that", Timer.MORE_INFORMATION, "RUNNING", "2026-06-17 17:00", null,
						asked(Urgency.PLANNED, null), answered(StepUpAnswer.MORE_INFO)),
				row("the answer came", Timer.MORE_INFORMATION, "MET", "2026-06-17 17:00", null,
						asked(Urgency.PLANNED, null), answered(StepUpAnswer.MORE_INFO),
						new MoreInformationProvided(CASE, MATTER, FAMILY, at("2026-06-17 09:00"))),
				row("social care decides", Timer.T18, "MET", "2026-06-16 17:00", "2026-06-16 17:00",
						asked(Urgency.PLANNED, null), answered(StepUpAnswer.ADVICE_RETURN_TO_TAF)),
				row("advice asks for a meeting", Timer.T19, "RUNNING", "2026-06-30 17:00", "2026-07-07 17:00",
						asked(Urgency.PLANNED, null), answered(StepUpAnswer.ADVICE_RETURN_TO_TAF)),
				row("the meeting was held", Timer.T19, "MET", "2026-06-30 17:00", "2026-07-07 17:00",
						asked(Urgency.PLANNED, null), answered(StepUpAnswer.ADVICE_RETURN_TO_TAF), revised(true)),
				row("too few came", Timer.T19, "RUNNING", "2026-06-30 17:00", "2026-07-07 17:00",
						asked(Urgency.PLANNED, null), answered(StepUpAnswer.ADVICE_RETURN_TO_TAF), revised(false)),
				row("a challenge changes the answer", Timer.T19, "STOPPED", "2026-06-30 17:00", "2026-07-07 17:00",
						asked(Urgency.PLANNED, null), answered(StepUpAnswer.ADVICE_RETURN_TO_TAF),
						answered(StepUpAnswer.ACCEPT_S17)),
				row("social care accepts", Timer.SOCIAL_CARE_START, "RUNNING", "2026-06-23 17:00", null,
						asked(Urgency.PLANNED, null), answered(StepUpAnswer.ACCEPT_S17)),
				row("social care starts", Timer.SOCIAL_CARE_START, "MET", "2026-06-23 17:00", null,
						asked(Urgency.PLANNED, null), answered(StepUpAnswer.ACCEPT_S17),
						new SocialCareStarted(CASE, MATTER, day("2026-06-19"), false, false, FAMILY,
								at("2026-06-22 09:00"))),
				row("a challenge", Timer.ESCALATION, "RUNNING", "2026-06-23 17:00", null, challenged(false)),
				row("one where a child is at risk", Timer.ESCALATION, "RUNNING", "2026-06-16 11:00", "2026-06-16 11:00",
						challenged(true)),
				row("a challenge is answered", Timer.ESCALATION, "MET", "2026-06-23 17:00", null, challenged(false),
						new EscalationAnswered(CASE, MATTER, CHALLENGE, 1, Escalation.Outcome.UPHELD, FAMILY,
								at("2026-06-22 09:00"))),
				row("a step-down asks for a lead", Timer.T20, "RUNNING", "2026-09-14 17:00", "2026-09-21 17:00",
						steppedDown(Consent.NOT_ASKED, false)),
				row("its lead accepts", Timer.T20, "MET", "2026-09-14 17:00", "2026-09-21 17:00",
						steppedDown(Consent.NOT_ASKED, false), leadsAfterStepDown(LeadStatus.ACCEPTED)),
				row("its lead declines", Timer.T20, "RUNNING", "2026-09-14 17:00", "2026-09-21 17:00",
						steppedDown(Consent.NOT_ASKED, false), leadsAfterStepDown(LeadStatus.DECLINED)),
				row("a step-down asks the family", Timer.T09, "RUNNING", "2026-09-21 17:00", "2026-10-05 17:00",
						steppedDown(Consent.NOT_ASKED, false)),
				row("its assessment is too old", Timer.T10, "RUNNING", "2026-10-05 17:00", "2026-11-09 17:00",
						steppedDown(Consent.GIVEN, true)),
				row("a step-down asks for a handover", Timer.T21, "RUNNING", "2026-09-21 17:00", "2026-10-05 17:00",
						steppedDown(Consent.GIVEN, false)),
				row("social care hands over", Timer.T21, "MET", "2026-09-21 17:00", "2026-10-05 17:00",
						steppedDown(Consent.GIVEN, false), handedOver(true)),
				row("too few came to the handover", Timer.T21, "RUNNING", "2026-09-21 17:00", "2026-10-05 17:00",
						steppedDown(Consent.GIVEN, false), handedOver(false)),
				row("the first review counts from the step-down", Timer.T22, "RUNNING", "2026-10-19 17:00",
						"2026-10-19 17:00", steppedDown(Consent.GIVEN, false), handedOver(true)),
				row("the handover's plan goes to the family", Timer.T14, "RUNNING", "2026-09-25 17:00",
						"2026-09-25 17:00", steppedDown(Consent.GIVEN, false), handedOver(true)),
				row("a child joins", Timer.ADDENDUM, "RUNNING", "2026-07-16 17:00", "2026-08-20 17:00", joined()),
				row("they were assessed", Timer.ADDENDUM, "MET", "2026-07-16 17:00", "2026-08-20 17:00", joined(),
						new AddendumCompleted(CASE, MATTER, KIT, day("2026-06-18"), FAMILY, at("2026-07-01 10:00"))),
				row("they left before that", Timer.ADDENDUM, "STOPPED", "2026-07-16 17:00", "2026-08-20 17:00",
						joined(),
						new SomebodyLeft(CASE, KIT, true, day("2026-06-30"), Departure.LEFT, MATTER, day("2026-06-18"),
								false, FAMILY, at("2026-06-30 10:00"))),
				row("a family moves away", Timer.TRANSFER_ACKNOWLEDGED, "RUNNING", "2026-06-22 17:00",
						"2026-06-29 17:00", movesAway()),
				row("somebody there has it", Timer.TRANSFER_ACKNOWLEDGED, "MET", "2026-06-22 17:00", "2026-06-29 17:00",
						movesAway(),
						new TransferAnswered(CASE, true, "Halton", day("2026-06-19"), FAMILY, at("2026-06-19 10:00"))),
				row("nobody met the family for so long", Timer.CONSULT_ON_DRIFT, "RUNNING", "2026-06-22 17:00", null,
						passed(Timer.T27)));
	}

	@ParameterizedTest(name = "{0}: {1} {2}, due {3}")
	@MethodSource("facts")
	void movesTheClock(String what, Timer timer, DeadlineState state, Instant due, Instant limit, DomainEvent[] facts) {
		this.journey.tell(opened()).tell(facts);

		Deadline clock = this.journey.clock(timer);
		assertThat(clock.state()).isEqualTo(state);
		assertThat(clock.dueAt()).isEqualTo(due);
		assertThat(clock.hardLimitAt()).isEqualTo(limit);
	}

	@Test
	void countsNoVacancyWhereSomebodyFollowsAtOnce() {
		this.journey.tell(opened(), leaves("practitioner-nursery"));

		assertThat(this.journey.started()).doesNotContain(Timer.T17);
	}

	@Test
	void asksForNoFirstMeetingOrReviewBesideAHandover() {
		this.journey.tell(steppedDown(Consent.GIVEN, false), handedOver(true));

		assertThat(this.journey.started()).contains(Timer.T13, Timer.T22).doesNotContain(Timer.T12, Timer.T15);
	}

	@Test
	void asksForNothingMoreOnceSocialCareHasTheCase() {
		this.journey.tell(opened(), asked(Urgency.PLANNED, null), answered(StepUpAnswer.ACCEPT_S17),
				new CaseSteppedUp(CASE, "STEPPED_UP_CIN", FAMILY, at("2026-06-17 10:00")));

		assertThat(this.journey.open()).isEmpty();
	}

	@Test
	void laterStageTakesThePlaceOfOneThatWasNotAnswered() {
		this.journey.tell(challenged(false), new StepUpEscalated(CASE, MATTER, UUID.randomUUID(), 2, false, CHALLENGE,
				FAMILY, at("2026-06-18 10:00")));

		assertThat(this.journey.all(Timer.ESCALATION)).extracting(Deadline::state)
			.containsExactly(DeadlineState.STOPPED, DeadlineState.RUNNING);
	}

	private static Arguments row(String what, Timer timer, String state, String due, String limit,
			DomainEvent... facts) {
		return Arguments.of(what, timer, DeadlineState.valueOf(state), at(due), (limit != null) ? at(limit) : null,
				facts);
	}

	private static CaseOpened opened() {
		return new CaseOpened(CASE, CONTACT, at("2026-03-02 12:00"), "PP", FAMILY, at("2026-03-02 12:00"));
	}

	private static LeadPractitionerLeft leaves(String successor) {
		return new LeadPractitionerLeft(CASE, MATTER, "practitioner-school", LeadEndReason.LEFT_POST, day("2026-08-28"),
				successor, "taf-adviser", day("2026-08-25"), FAMILY, at("2026-08-26 10:00"));
	}

	private static LeadPractitionerAgreed leads(LeadStatus status) {
		return new LeadPractitionerAgreed(CASE, "practitioner-nursery", status, FAMILY, at("2026-09-02 10:00"));
	}

	private static StepUpRequested asked(Urgency urgency, Instant calledAt) {
		return new StepUpRequested(CASE, MATTER, urgency, List.of(KIT), List.of("Neglect"), true, null, false, calledAt,
				"practitioner-health", FAMILY, at("2026-06-15 09:00"));
	}

	private static StepUpDecided answered(StepUpAnswer answer) {
		boolean again = answer == StepUpAnswer.ACCEPT_S17;
		return new StepUpDecided(CASE, MATTER, again ? 2 : 1, answer,
				again ? StepUpState.RETURNED : StepUpState.WAITING, null, false, false, FAMILY, at("2026-06-16 10:00"));
	}

	private static PlanRevisedAfterStepUp revised(boolean quorate) {
		return new PlanRevisedAfterStepUp(CASE, MATTER, day("2026-06-25"), quorate, FAMILY, at("2026-06-26 10:00"));
	}

	private static StepUpEscalated challenged(boolean childAtRisk) {
		return new StepUpEscalated(CASE, MATTER, CHALLENGE, 1, childAtRisk, null, FAMILY, at("2026-06-16 10:00"));
	}

	private static StepDownReceived steppedDown(Consent consent, boolean assessmentFollows) {
		return new StepDownReceived(CASE, MATTER, day("2026-09-07"), consent, assessmentFollows, true, FAMILY,
				at("2026-09-07 11:00"));
	}

	private static StepDownLeadAgreed leadsAfterStepDown(LeadStatus status) {
		return new StepDownLeadAgreed(CASE, MATTER, "practitioner-health", status, day("2026-09-18"), FAMILY,
				at("2026-09-10 10:00"));
	}

	private static HandoverMeetingHeld handedOver(boolean quorate) {
		return new HandoverMeetingHeld(CASE, MATTER, day("2026-09-07"), day("2026-09-18"), quorate, null, null, FAMILY,
				at("2026-09-18 16:00"));
	}

	private static SomebodyJoined joined() {
		return new SomebodyJoined(CASE, MATTER, KIT, true, day("2026-06-18"), true, null, FAMILY,
				at("2026-06-18 10:00"));
	}

	private static TransferAsked movesAway() {
		return new TransferAsked(CASE, "Halton", true, day("2026-06-15"), FAMILY, at("2026-06-15 10:00"));
	}

	private static DeadlinePassed passed(Timer timer) {
		return new DeadlinePassed(UUID.randomUUID(), timer, at("2026-06-15 17:00"), "taf-adviser", Subject.of(CASE),
				FAMILY, at("2026-06-15 17:00"));
	}

}
