package org.earlyhelp.frontdoor;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.frontdoor.ContactFixtures.aChildBorn;
import static org.earlyhelp.frontdoor.ContactFixtures.aChildExpected;
import static org.earlyhelp.frontdoor.ContactFixtures.aContact;
import static org.earlyhelp.frontdoor.ContactFixtures.aContactAbout;

class ScreeningRulesTests {

	private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

	@Test
	void r21APlanTakesTheContactUnlessItIsStatutory() {
		assertThat(ScreeningRules.goesToExistingTaf(true, false)).isTrue();
		assertThat(ScreeningRules.goesToExistingTaf(true, true)).isFalse();
		assertThat(ScreeningRules.goesToExistingTaf(false, false)).isFalse();
	}

	@Test
	void r22NoNewTafWhereSocialCareWorks() {
		assertThat(ScreeningRules.forbidsNewTaf(true)).isTrue();
		assertThat(ScreeningRules.forbidsNewTaf(false)).isFalse();
	}

	@Test
	void r23WithoutAgreementItGoesBackUnlessAChildMayBeUnsafe() {
		assertThat(ScreeningRules.needsAgreementFirst(AgreementSaid.REFUSED, false)).isTrue();
		assertThat(ScreeningRules.needsAgreementFirst(AgreementSaid.REFUSED, true)).isFalse();
		assertThat(ScreeningRules.needsAgreementFirst(AgreementSaid.GIVEN_WRITTEN, false)).isFalse();
	}

	@Test
	void r24AsksForAnOfferedTafAndATool() {
		assertThat(ScreeningRules.lacksTafOrTool(true, TafOffered.NO, true)).isTrue();
		assertThat(ScreeningRules.lacksTafOrTool(true, null, true)).isTrue();
		assertThat(ScreeningRules.lacksTafOrTool(true, TafOffered.YES_DECLINED, false)).isTrue();
		assertThat(ScreeningRules.lacksTafOrTool(true, TafOffered.YES_DECLINED, true)).isFalse();
	}

	@Test
	void r24IsNotAskedOfThePublicOrThePolice() {
		assertThat(ScreeningRules.lacksTafOrTool(false, TafOffered.NO, false)).isFalse();
	}

	@Test
	void r24LeavesAdviceReturnAndANewTaf() {
		assertThat(ScreeningRules.WITHOUT_TAF_OR_TOOL).containsExactlyInAnyOrder(Outcome.INFO_ADVICE,
				Outcome.RETURN_TO_REFERRER, Outcome.TAF_NEW);
	}

	@Test
	void r25AnUnbornBabyNeedsAManager() {
		assertThat(ScreeningRules.needsManager(aContactAbout(aChildExpected("2026-05-01")), List.of(), DAY)).isTrue();
	}

	@Test
	void r25AnInfantWithAnInjuryNeedsAManager() {
		var hurt = aContact("3B", "A bruise on the arm.", List.of(), aChildBorn("2025-09-01"));
		var well = aContact("3B", "Feeds well.", List.of(), aChildBorn("2025-09-01"));
		var older = aContact("3B", "A bruise on the arm.", List.of(), aChildBorn("2025-03-02"));

		assertThat(ScreeningRules.needsManager(hurt, List.of(), DAY)).isTrue();
		assertThat(ScreeningRules.needsManager(well, List.of("6.1"), DAY)).isTrue();
		assertThat(ScreeningRules.needsManager(well, List.of(), DAY)).isFalse();
		assertThat(ScreeningRules.needsManager(older, List.of(), DAY)).isFalse();
	}

	@Test
	void r25DomesticAbuseWithAChildNeedsAManager() {
		assertThat(ScreeningRules.needsManager(aContactAbout(aChildBorn("2015-01-01")), List.of("8.1"), DAY)).isTrue();
		assertThat(ScreeningRules.needsManager(aContactAbout(), List.of("8.1"), DAY)).isFalse();
	}

	@Test
	void r25WhatAChildDisclosedNeedsAManager() {
		var disclosed = aContact("2A", "Tia disclosed that she was hit.", List.of(), aChildBorn("2018-01-01"));

		assertThat(ScreeningRules.needsManager(disclosed, List.of(), DAY)).isTrue();
	}

	@Test
	void r26WhatWentBackIsLookedAtAgain() {
		for (Outcome outcome : Outcome.values()) {
			assertThat(ScreeningRules.isLookedAtAgain(outcome)).isEqualTo(outcome == Outcome.RETURN_TO_REFERRER);
		}
	}

	@Test
	void r27TheThirdContactThatMayComeToNothingNeedsASenior() {
		assertThat(ScreeningRules.needsSenior(List.of(Outcome.NFA, Outcome.RETURN_TO_REFERRER), 0, 3)).isTrue();
		assertThat(ScreeningRules.needsSenior(List.of(Outcome.NFA, Outcome.TAF_NEW), 1, 3)).isTrue();
		assertThat(ScreeningRules.needsSenior(Arrays.asList(Outcome.NFA, Outcome.TAF_NEW, null), 0, 3)).isFalse();
	}

}
