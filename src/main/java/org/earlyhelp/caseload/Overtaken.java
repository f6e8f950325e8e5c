package org.earlyhelp.caseload;

import org.earlyhelp.shared.RuleBroken;

/** Somebody else changed it at the same moment: nothing of it has moved. */
public class Overtaken extends RuleBroken {

	Overtaken() {
		super("reassign.overtaken");
	}

	@Override
	public boolean overtaken() {
		return true;
	}

}
