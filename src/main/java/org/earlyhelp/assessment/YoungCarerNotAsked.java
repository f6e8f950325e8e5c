package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** R5.6: the young-carer question is asked of every child of school age. */
public class YoungCarerNotAsked extends RuleBroken {

	YoungCarerNotAsked(String names) {
		super("assessment.young-carer-not-asked", names);
	}

}
