package org.earlyhelp.closure;

import org.earlyhelp.shared.RuleBroken;

/** A case does not close while somebody waits for an answer to a challenge (2.12). */
public class ChallengeUnanswered extends RuleBroken {

	ChallengeUnanswered(String reference) {
		super("closure.challenge-unanswered", reference);
	}

}
