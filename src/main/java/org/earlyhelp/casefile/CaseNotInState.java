package org.earlyhelp.casefile;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RuleBroken;

/** What was asked does not fit where the case is. */
public class CaseNotInState extends RuleBroken {

	CaseNotInState(CaseId episode, CaseState state) {
		super("case.not-in-state", episode, state);
	}

	@Override
	public boolean overtaken() {
		return true;
	}

}
