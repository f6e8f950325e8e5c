package org.earlyhelp.frontdoor;

import org.earlyhelp.shared.RuleBroken;

/** R2.7: where earlier contacts came to nothing, so does this one only for a reason. */
public class SeniorMustSayWhy extends RuleBroken {

	SeniorMustSayWhy(String reference) {
		super("contact.senior-must-say-why", reference);
	}

	@Override
	public String field() {
		return "overrideReason";
	}

}
