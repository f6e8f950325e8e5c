package org.earlyhelp.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.earlyhelp.assessment.CompleteAssessment.NeedFound;
import org.earlyhelp.assessment.Need;
import org.earlyhelp.locality.Profile.CaseworkRules;
import org.earlyhelp.locality.Span;
import org.earlyhelp.plan.HoldTafMeeting.ActionAgreed;
import org.earlyhelp.plan.HoldTafMeeting.Attendee;
import org.earlyhelp.plan.HoldTafMeeting.OutcomeAgreed;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MeetingRulesTests {

	private static final LocalDate HELD = LocalDate.of(2026, 4, 8);

	private static final CaseworkRules TWO_AGENCIES_AND_FAMILY = new CaseworkRules(false, null, null, 2, true,
			Span.of("20wd"), 2, Span.of("30wd"), Span.of("30wd"), Span.of("2wd"), 6, 3, 12, 5, 16, 12, 18, 25,
			Set.of("E"));

	private final Attendee mum = new Attendee("Abena Osei-Brown", null, "MOTHER", true);

	private final Attendee school = new Attendee("Claire Fairhurst", "School", null, true);

	private final Attendee health = new Attendee("Ryan Quayle", "Health trust", null, true);

	@Test
	void isQuorateWithFamilyAndTwoAgencies() {
		assertThat(quorate(this.mum, this.school, this.health)).isTrue();
	}

	@Test
	void isADiscussionOfProfessionalsWithoutTheFamily() {
		assertThat(quorate(this.school, this.health)).isFalse();
		assertThat(quorate(new Attendee("Abena Osei-Brown", null, "MOTHER", false), this.school, this.health))
			.isFalse();
	}

	@Test
	void countsAnAgencyOnceHoweverManyCameFromIt() {
		assertThat(quorate(this.mum, this.school, new Attendee("Owen Rudd", "school", null, true))).isFalse();
	}

	@Test
	void findsEveryOutcomeWithoutActionAndEveryActionWithoutOwnerDateOrWords() {
		var findings = new InvalidInput.Findings();

		MeetingRules.everyOutcomeHasActions(
				List.of(outcome("2.3", null), outcome("3.2", null, new ActionAgreed(null, null, null))), HELD,
				"outcomes", findings);

		assertThatExceptionOfType(InvalidInput.class).isThrownBy(findings::refuse)
			.satisfies((refusal) -> assertThat(refusal.fields()).extracting(InvalidInput.Field::path)
				.containsExactly("outcomes[0].actions", "outcomes[1].actions[0].text", "outcomes[1].actions[0].owner",
						"outcomes[1].actions[0].due"));
	}

	@Test
	void refusesDatesBeforeTheMeeting() {
		var findings = new InvalidInput.Findings();

		MeetingRules.everyOutcomeHasActions(
				List.of(outcome("2.3", null, new ActionAgreed("Refer", "Ryan", HELD.minusDays(1)))), HELD, "outcomes",
				findings);

		assertThatExceptionOfType(InvalidInput.class).isThrownBy(findings::refuse);
	}

	@Test
	void takesAPlanWhoseOutcomesAllHaveActions() {
		var findings = new InvalidInput.Findings();

		MeetingRules.everyOutcomeHasActions(List.of(outcome("2.3", null, new ActionAgreed("Refer", "Ryan", HELD))),
				HELD, "outcomes", findings);

		assertThatCode(findings::refuse).doesNotThrowAnyException();
	}

	@Test
	void findsTheNeedsThatNoOutcomeAnswers() {
		PersonId kofi = PersonId.next();
		Need development = need("2.3", kofi);
		Need debt = need("10.2", null);

		assertThat(MeetingRules.needsWithoutOutcome(List.of(development, debt), List.of(outcome("2.3", kofi))))
			.containsExactly(debt);
		assertThat(MeetingRules.needsWithoutOutcome(List.of(development), List.of(outcome("2.3", PersonId.next()))))
			.containsExactly(development);
		assertThat(MeetingRules.needsWithoutOutcome(List.of(development), List.of(outcome("2.3", null)))).isEmpty();
	}

	private static boolean quorate(Attendee... attendees) {
		return MeetingRules.isQuorate(new HoldTafMeeting(HELD, List.of(attendees), List.of(), "none", null, null, null),
				TWO_AGENCIES_AND_FAMILY);
	}

	private static OutcomeAgreed outcome(String need, PersonId person, ActionAgreed... actions) {
		return new OutcomeAgreed(need, person, "Better", null, null, List.of(actions));
	}

	private static Need need(String code, PersonId person) {
		return Need.found(CaseId.next(), new NeedFound(code, person, 3, null), HELD);
	}

}
