package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** R5.4: social care has taken the family on; the assessment stays as it was. */
public class AssessmentIsPreserved extends RuleBroken {

	AssessmentIsPreserved(String reference) {
		super("assessment.preserved", reference);
	}

}
