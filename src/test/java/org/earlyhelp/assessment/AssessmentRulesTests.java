package org.earlyhelp.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.earlyhelp.assessment.CompleteAssessment.ChildAssessed;
import org.earlyhelp.assessment.CompleteAssessment.Voice;
import org.earlyhelp.assessment.CompleteAssessment.YoungCarer;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile.CaseworkRules;
import org.earlyhelp.locality.Span;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.YesNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class AssessmentRulesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 26);

	private static final CaseworkRules POLICY = new CaseworkRules(false, null, null, 2, true, Span.of("20wd"), 2,
			Span.of("30wd"), Span.of("30wd"), Span.of("2wd"), 6, 3, 12, 5, 16, 12, 18, 25, Set.of("E"));

	private final Household.Member dean = child("Dean", LocalDate.of(2016, 6, 1), null);

	private final Household.Member millie = child("Millie", LocalDate.of(2023, 1, 9), null);

	private final Household.Member unborn = child(null, null, LocalDate.of(2026, 7, 1));

	@Test
	void passesWhenEveryChildIsSeenAndHeard() {
		assertThatCode(() -> check(List.of(seen(this.dean), seen(this.millie)), asked(this.dean)))
			.doesNotThrowAnyException();
	}

	@Test
	void refusesWhereAChildOfTheHouseholdIsLeftOut() {
		assertThatExceptionOfType(ChildMissingFromAssessment.class)
			.isThrownBy(() -> check(List.of(seen(this.dean)), asked(this.dean)))
			.satisfies((refusal) -> assertThat(refusal.values()).containsExactly("Millie Arkwright"));
	}

	@Test
	void refusesAChildWhomNobodySaw() {
		assertThatExceptionOfType(ChildNotSeen.class)
			.isThrownBy(() -> check(List.of(seen(this.dean), notSeen(this.millie, null, null)), asked(this.dean)));
	}

	@Test
	void refusesAReasonThatNoManagerGave() {
		assertThatExceptionOfType(ChildNotSeen.class).isThrownBy(
				() -> check(List.of(seen(this.dean), notSeen(this.millie, "In hospital", "practitioner-school")),
						asked(this.dean)));
	}

	@Test
	void passesAChildNotSeenWhereAManagerSaysWhy() {
		assertThatCode(() -> check(List.of(seen(this.dean), notSeen(this.millie, "In hospital", "team-manager")),
				asked(this.dean)))
			.doesNotThrowAnyException();
	}

	@Test
	void refusesAChildWhoWasNotHeard() {
		ChildAssessed silent = new ChildAssessed(this.millie.id(), true, true, null, null, null, null);

		assertThatExceptionOfType(ChildNotHeard.class)
			.isThrownBy(() -> check(List.of(seen(this.dean), silent), asked(this.dean)));
	}

	@Test
	void asksEveryChildOfSchoolAgeWhetherTheyCareForSomebody() {
		assertThatExceptionOfType(YoungCarerNotAsked.class)
			.isThrownBy(() -> check(List.of(seen(this.dean), seen(this.millie)), List.of()))
			.satisfies((refusal) -> assertThat(refusal.values()).containsExactly("Dean Arkwright"));
	}

	@ParameterizedTest
	@CsvSource({ "2021-03-27, false", "2021-03-26, true", "2009-03-27, true", "2009-03-26, false" })
	void countsSchoolAgeFromTheFifthBirthdayToTheDayBeforeTheSeventeenth(LocalDate born, boolean ofSchoolAge) {
		assertThat(AssessmentRules.ofSchoolAge(child("Kit", born, null), TODAY, POLICY)).isEqualTo(ofSchoolAge);
	}

	private void check(List<ChildAssessed> children, List<YoungCarer> carers) {
		Household household = new Household(FamilyId.next(), "Arkwright family", "CH1 1AA",
				List.of(this.dean, this.millie, this.unborn), List.of());
		AssessmentRules.check(new CompleteAssessment(children, List.of(), "strong", "worried", "meaning", "PP", carers,
				null, null, null, null, null), household, TODAY, Set.of("team-manager", "taf-adviser"), POLICY);
	}

	private static List<YoungCarer> asked(Household.Member child) {
		return List.of(new YoungCarer(child.id(), YesNo.NO));
	}

	private static ChildAssessed seen(Household.Member child) {
		return new ChildAssessed(child.id(), true, true, null, null,
				new Voice("TALKED", "I like it when Mum is home.", null, null, null), null);
	}

	private static ChildAssessed notSeen(Household.Member child, String why, String manager) {
		return new ChildAssessed(child.id(), false, null, why, manager, null, "Not seen");
	}

	private static Household.Member child(String firstName, LocalDate born, LocalDate expected) {
		return new Household.Member(PersonId.next(), firstName, "Arkwright", born, expected, null, true, null, true,
				null, null, null, null, null, List.of(), null, null, null, List.of(), LocalDate.of(2026, 3, 2), null);
	}

}
