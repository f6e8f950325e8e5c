package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** No assessor holds the case: nobody does, or somebody leads it. */
public class NobodyAssesses extends RuleBroken {

	NobodyAssesses() {
		super("assessor.nobody-assesses");
	}

}
