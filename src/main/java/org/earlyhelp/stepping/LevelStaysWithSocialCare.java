package org.earlyhelp.stepping;

import org.earlyhelp.shared.RuleBroken;

/** A family whose level is social care's stays with social care. */
public class LevelStaysWithSocialCare extends RuleBroken {

	LevelStaysWithSocialCare(String level) {
		super("step-down.level-is-social-cares", level);
	}

}
