package org.earlyhelp.kpi;

import org.earlyhelp.shared.RuleBroken;

/** A quarter is told once; what follows is a restatement with its reason. */
public class QuarterIsClosed extends RuleBroken {

	QuarterIsClosed() {
		super("kpi.quarter-closed");
	}

	@Override
	public String field() {
		return "quarter";
	}

}
