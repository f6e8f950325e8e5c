package org.earlyhelp.frontdoor;

import java.util.List;
import java.util.Set;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DecidingRulesTests {

	private static final Recommendation TAF = new Recommendation("PP", Outcome.TAF_NEW, List.of("Two unmet needs."),
			"r1", "west-cheshire 1");

	@Test
	void r31AnythingButTheRecommendationIsAnOverride() {
		assertThat(DecidingRules.overrides(TAF, Outcome.TAF_NEW, "PP")).isFalse();
		assertThat(DecidingRules.overrides(TAF, Outcome.TAF_NEW, "UP")).isTrue();
		assertThat(DecidingRules.overrides(TAF, Outcome.INFO_ADVICE, "PP")).isTrue();
	}

	@Test
	void r32SignificantHarmGoesToSocialCareWithoutTafOrTool() {
		assertThat(DecidingRules.goesToSocialCareNow(true)).isTrue();
		assertThat(DecidingRules.isOpenWithoutTafOrTool(Outcome.CSC_URGENT_S47)).isTrue();
		assertThat(DecidingRules.isOpenWithoutTafOrTool(Outcome.SINGLE_AGENCY_EH)).isFalse();
	}

	@Test
	void r33EveryDecisionIsFedBack() {
		for (Outcome outcome : Outcome.values()) {
			assertThat(DecidingRules.isFedBack(outcome)).isTrue();
		}
	}

	@Test
	void r34DecisionsAreCountedFromOne() {
		assertThat(DecidingRules.nextNumber(0)).isEqualTo(1);
		assertThat(DecidingRules.nextNumber(1)).isEqualTo(2);
	}

	@Test
	void r35WhatIsDecidedMayBeChallenged() {
		for (ContactState state : ContactState.values()) {
			assertThat(DecidingRules.mayBeChallenged(state))
				.isEqualTo(state == ContactState.DECIDED || state == ContactState.CLOSED);
		}
	}

	@Test
	void socialCaresThresholdTakesAQualifiedSocialWorker() {
		User manager = new User("manager", "M", "council", Set.of(Role.FRONT_DOOR_MANAGER), Set.of());
		User qualified = new User("qualified", "Q", "council",
				Set.of(Role.FRONT_DOOR_MANAGER, Role.QUALIFIED_SOCIAL_WORKER), Set.of());

		assertThat(DecidingRules.mayDecide(manager, true)).isFalse();
		assertThat(DecidingRules.mayDecide(manager, false)).isTrue();
		assertThat(DecidingRules.mayDecide(qualified, true)).isTrue();
	}

}
