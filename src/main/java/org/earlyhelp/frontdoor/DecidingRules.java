package org.earlyhelp.frontdoor;

import java.util.EnumSet;
import java.util.Set;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;

/**
 * The rules of deciding, each named.
 *
 * @see "pathway, Step 3"
 */
final class DecidingRules {

	/** What no missing TAF or tool can forbid: the law asks, or a plan is there. */
	private static final Set<Outcome> NEVER_LIMITED = EnumSet.of(Outcome.CSC_REFERRAL_S17, Outcome.CSC_URGENT_S47,
			Outcome.STATUTORY_NOTIFICATION_LOGGED, Outcome.TAF_EXISTING, Outcome.TRANSFER_OTHER_LA);

	private DecidingRules() {
	}

	/**
	 * R3.1: whether what is decided leaves what the threshold recommends; two or more
	 * unmet needs ask for a TAF, and anything else needs a reason.
	 */
	static boolean overrides(Recommendation recommended, Outcome outcome, String level) {
		return recommended != null && (recommended.outcome() != outcome || !recommended.level().equals(level));
	}

	/**
	 * R3.2: reasonable cause to suspect significant harm goes to social care now, agreed
	 * or not, with a TAF or without.
	 */
	static boolean goesToSocialCareNow(boolean significantHarm) {
		return significantHarm;
	}

	/** R3.3: the referrer hears of every decision. */
	static boolean isFedBack(Outcome outcome) {
		return outcome != null;
	}

	/** R3.4: decisions are counted, never changed. */
	static int nextNumber(int decisionsSoFar) {
		return decisionsSoFar + 1;
	}

	/** R3.5: a referrer may challenge what was decided. */
	static boolean mayBeChallenged(ContactState state) {
		return state == ContactState.DECIDED || state == ContactState.CLOSED;
	}

	/** R2.4: whether the outcome is open to a contact that lacks TAF or tool. */
	static boolean isOpenWithoutTafOrTool(Outcome outcome) {
		return NEVER_LIMITED.contains(outcome) || ScreeningRules.WITHOUT_TAF_OR_TOOL.contains(outcome);
	}

	/**
	 * What reaches social care's threshold, to it or away from it, is decided by a
	 * qualified social worker.
	 */
	static boolean mayDecide(User user, boolean reachesThreshold) {
		return !reachesThreshold || user.isSystem() || user.is(Role.QUALIFIED_SOCIAL_WORKER);
	}

}
