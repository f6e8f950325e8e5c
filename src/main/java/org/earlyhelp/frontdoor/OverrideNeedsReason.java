package org.earlyhelp.frontdoor;

import org.earlyhelp.shared.RuleBroken;

/** Who leaves the threshold's recommendation says why (R3.1, R3.2). */
public class OverrideNeedsReason extends RuleBroken {

	OverrideNeedsReason(Recommendation recommended) {
		super("contact.override-needs-reason", recommended.outcome(), recommended.level());
	}

	@Override
	public String field() {
		return "overrideReason";
	}

}
