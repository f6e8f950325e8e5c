package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** Nobody authorises what they wrote themselves. */
public class OwnAssessment extends RuleBroken {

	OwnAssessment(String reference) {
		super("assessment.own", reference);
	}

}
