package org.earlyhelp.stepping;

import java.time.LocalDate;

import org.earlyhelp.casefile.Consent;
import org.earlyhelp.stepping.HandoverRules.Missing;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HandoverRulesTests {

	private static final LocalDate AGREED = LocalDate.of(2026, 9, 7);

	@Test
	void keepsSocialCareOpenUntilAgreementLeadAndDateExist() {
		assertThat(HandoverRules.missing(Consent.NOT_ASKED, false, false, false))
			.containsExactlyInAnyOrder(Missing.CONSENT, Missing.LEAD, Missing.DATE);
		assertThat(HandoverRules.missing(Consent.GIVEN, false, true, false)).containsExactly(Missing.LEAD);
		assertThat(HandoverRules.missing(Consent.GIVEN, true, false, false)).containsExactly(Missing.DATE);
		assertThat(HandoverRules.missing(Consent.REFUSED, true, true, false)).containsExactly(Missing.CONSENT);
		assertThat(HandoverRules.missing(Consent.GIVEN, true, true, false)).isEmpty();
	}

	@Test
	void letsSocialCareCloseAfterARefusalThatWasConsidered() {
		assertThat(HandoverRules.missing(Consent.REFUSED, false, false, true)).isEmpty();
	}

	@Test
	void takesSocialCaresAssessmentWhileItIsUnderSixMonthsOld() {
		assertThat(HandoverRules.assessmentCounts(LocalDate.of(2026, 5, 20), AGREED, 6)).isTrue();
		assertThat(HandoverRules.assessmentCounts(LocalDate.of(2026, 3, 8), AGREED, 6)).isTrue();
		assertThat(HandoverRules.assessmentCounts(LocalDate.of(2026, 3, 7), AGREED, 6)).isFalse();
		assertThat(HandoverRules.assessmentCounts(null, AGREED, 6)).isFalse();
	}

}
