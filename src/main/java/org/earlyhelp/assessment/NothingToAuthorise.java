package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** No assessment of this case waits for authorisation. */
public class NothingToAuthorise extends RuleBroken {

	NothingToAuthorise(String reference) {
		super("assessment.nothing-to-authorise", reference);
	}

}
