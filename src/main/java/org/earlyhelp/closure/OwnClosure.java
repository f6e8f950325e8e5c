package org.earlyhelp.closure;

import org.earlyhelp.shared.RuleBroken;

/** Nobody signs off what they proposed themselves. */
public class OwnClosure extends RuleBroken {

	OwnClosure(String reference) {
		super("closure.own", reference);
	}

	@Override
	public String field() {
		return "approved";
	}

}
