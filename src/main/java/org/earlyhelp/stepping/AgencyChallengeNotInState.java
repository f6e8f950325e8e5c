package org.earlyhelp.stepping;

import org.earlyhelp.shared.RuleBroken;

/** What was asked cannot be done with a challenge that stands so. */
public class AgencyChallengeNotInState extends RuleBroken {

	AgencyChallengeNotInState(AgencyChallengeState state) {
		super("agency-challenge.not-in-state." + state);
	}

}
