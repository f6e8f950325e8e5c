package org.earlyhelp.stepping;

import org.earlyhelp.shared.RuleBroken;

/** A challenge to this agency for this area is open: it is taken further, not doubled. */
public class AgencyChallengedAlready extends RuleBroken {

	AgencyChallengedAlready(String reference) {
		super("agency-challenge.open-already", reference);
	}

	@Override
	public String field() {
		return "agency";
	}

}
