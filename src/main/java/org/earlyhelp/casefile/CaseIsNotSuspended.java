package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** Only a case that rests can be resumed. */
public class CaseIsNotSuspended extends RuleBroken {

	CaseIsNotSuspended(String reference) {
		super("case.not-suspended", reference);
	}

}
