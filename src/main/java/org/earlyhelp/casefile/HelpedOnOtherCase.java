package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/**
 * A child is on one open episode alone, unless a manager says that two homes care for the
 * child. Who may not know of the other is told whom to ask, and no more.
 */
public final class HelpedOnOtherCase extends RuleBroken {

	private HelpedOnOtherCase(String key, Object... values) {
		super(key, values);
	}

	static HelpedOnOtherCase on(CaseFile open, String team) {
		return new HelpedOnOtherCase("member.on-other-case", open.reference(), team);
	}

	static HelpedOnOtherCase maybe() {
		return new HelpedOnOtherCase("member.may-be-on-other-case");
	}

}
