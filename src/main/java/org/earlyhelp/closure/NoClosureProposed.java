package org.earlyhelp.closure;

import org.earlyhelp.shared.RuleBroken;

/** No closure of this case waits for sign-off. */
public class NoClosureProposed extends RuleBroken {

	NoClosureProposed(String reference) {
		super("closure.none-proposed", reference);
	}

}
