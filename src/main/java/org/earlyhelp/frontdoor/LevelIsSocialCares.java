package org.earlyhelp.frontdoor;

import org.earlyhelp.shared.RuleBroken;

/** A Team Around the Family is early help: it starts below social care's threshold. */
public final class LevelIsSocialCares extends RuleBroken {

	LevelIsSocialCares(String level) {
		super("taf.level-is-social-cares", level);
	}

}
