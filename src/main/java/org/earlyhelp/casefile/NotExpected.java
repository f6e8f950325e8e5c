package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** Only a child that was expected is born. */
public class NotExpected extends RuleBroken {

	NotExpected(String name) {
		super("member.not-expected", name);
	}

}
