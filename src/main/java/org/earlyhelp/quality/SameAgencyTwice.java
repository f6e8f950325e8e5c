package org.earlyhelp.quality;

import org.earlyhelp.shared.RuleBroken;

/** Two auditors of one agency do not make a joint audit (T28). */
public class SameAgencyTwice extends RuleBroken {

	SameAgencyTwice(String agency) {
		super("case-audit.same-agency", agency);
	}

}
