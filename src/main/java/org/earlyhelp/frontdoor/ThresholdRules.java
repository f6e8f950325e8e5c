package org.earlyhelp.frontdoor;

import java.util.Optional;

/**
 * What no threshold may recommend, whatever the locality writes: the rules that decisions
 * are held to.
 */
public final class ThresholdRules {

	private ThresholdRules() {
	}

	/**
	 * The rule that this answer breaks; empty where it breaks none.
	 * @return as {@code R3.2}
	 */
	public static Optional<String> broken(ThresholdQuestion question, Outcome outcome) {
		if (DecidingRules.goesToSocialCareNow(question.significantHarm()) && !outcome.isSocialCares()) {
			return Optional.of("R3.2");
		}
		if (outcome == Outcome.TAF_NEW && ScreeningRules.forbidsNewTaf(question.openToSocialCare())) {
			return Optional.of("R2.2");
		}
		if ((outcome == Outcome.TAF_EXISTING && !question.currentTaf())
				|| (outcome == Outcome.TAF_NEW && question.currentTaf())) {
			return Optional.of("R2.1");
		}
		return Optional.empty();
	}

}
