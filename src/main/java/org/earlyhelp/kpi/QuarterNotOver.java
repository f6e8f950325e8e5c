package org.earlyhelp.kpi;

import java.time.LocalDate;

import org.earlyhelp.shared.RuleBroken;

/** A quarter is told when it is over. */
public class QuarterNotOver extends RuleBroken {

	QuarterNotOver(LocalDate last) {
		super("kpi.quarter-not-over", last);
	}

	@Override
	public String field() {
		return "quarter";
	}

}
