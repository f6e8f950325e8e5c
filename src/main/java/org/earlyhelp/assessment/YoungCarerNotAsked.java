package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** R5.6: the young-carer question is asked of every child of school age. */
public class YoungCarerNotAsked extends RuleBroken {

	private final String field;

	YoungCarerNotAsked(String names, String field) {
		super("assessment.young-carer-not-asked", names);
		this.field = field;
	}

	@Override
	public String field() {
		return this.field;
	}

}
