package org.earlyhelp.kpi;

import org.earlyhelp.shared.RuleBroken;

/** Who enters the same once more says why. */
public class CorrectionNeedsReason extends RuleBroken {

	CorrectionNeedsReason() {
		super("kpi.correction-needs-reason");
	}

	@Override
	public String field() {
		return "reason";
	}

}
