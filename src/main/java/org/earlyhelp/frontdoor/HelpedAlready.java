package org.earlyhelp.frontdoor;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.RuleBroken;

/**
 * A family has one open episode at a time, and a child is on one alone (hard rules). Who
 * may not know of that episode is told to ask, and no more.
 */
public final class HelpedAlready extends RuleBroken {

	private HelpedAlready(String key, Object... values) {
		super(key, values);
	}

	static HelpedAlready on(CaseFile open) {
		return new HelpedAlready("taf.family-has-open-case", open.reference());
	}

	static HelpedAlready maybe() {
		return new HelpedAlready("taf.may-be-helped");
	}

}
