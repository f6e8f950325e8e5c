package org.earlyhelp.family;

import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.shared.PersonId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

class AgreementRulesTests {

	private static final PersonId MOTHER = PersonId.next();

	private static final PersonId FATHER = PersonId.next();

	private static final PersonId CHILD = PersonId.next();

	@Test
	void isNotAskedWhereNobodyAnswered() {
		assertThat(state()).isEqualTo(AgreementState.NOT_ASKED);
	}

	@Test
	void isGivenByOneOfTwoParents() {
		assertThat(state(given(MOTHER), refused(FATHER))).isEqualTo(AgreementState.GIVEN);
	}

	@Test
	void isGivenForTheFamily() {
		assertThat(state(given(null))).isEqualTo(AgreementState.GIVEN);
	}

	@Test
	void isNotGivenByAChildAlone() {
		assertThat(state(given(CHILD))).isEqualTo(AgreementState.NOT_ASKED);
		assertThat(state(given(CHILD), refused(MOTHER))).isEqualTo(AgreementState.REFUSED);
	}

	@Test
	void isRefusedWhereAllSaidNo() {
		assertThat(state(refused(MOTHER), refused(FATHER))).isEqualTo(AgreementState.REFUSED);
	}

	@Test
	void isWithdrawnWhereWhoeverAgreedNoLongerDoes() {
		assertThat(state(withdrawn(MOTHER), refused(FATHER))).isEqualTo(AgreementState.WITHDRAWN);
		assertThat(state(withdrawn(MOTHER), given(FATHER))).isEqualTo(AgreementState.GIVEN);
	}

	@Test
	void countsWhatEachSaidLast() {
		assertThat(AgreementRules.latest(List.of(refused(MOTHER), given(FATHER), given(MOTHER))))
			.extracting(FamilyAgreement.Said::personId, FamilyAgreement.Said::decision)
			.containsExactly(tuple(MOTHER, AgreementDecision.GIVEN), tuple(FATHER, AgreementDecision.GIVEN));
	}

	@Test
	void tellsNobodyWhomAnybodyExcluded() {
		assertThat(AgreementRules.excludedAgencies(List.of(given(MOTHER, "Police"), given(FATHER, "School", "Police"))))
			.containsExactly("Police", "School");
	}

	private static AgreementState state(FamilyAgreement.Said... said) {
		return AgreementRules.state(List.of(said), (person) -> !person.equals(CHILD));
	}

	private static FamilyAgreement.Said given(PersonId person, String... excluded) {
		return said(person, AgreementDecision.GIVEN, null, excluded);
	}

	private static FamilyAgreement.Said refused(PersonId person) {
		return said(person, AgreementDecision.REFUSED, null);
	}

	private static FamilyAgreement.Said withdrawn(PersonId person) {
		return said(person, AgreementDecision.GIVEN, LocalDate.parse("2026-04-01"));
	}

	private static FamilyAgreement.Said said(PersonId person, AgreementDecision decision, LocalDate withdrawnOn,
			String... excluded) {
		return new FamilyAgreement.Said(person, decision, List.of(), List.of(), List.of(excluded), null, null, null,
				LocalDate.parse("2026-03-02"), withdrawnOn);
	}

}
