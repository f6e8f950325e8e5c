package org.earlyhelp.kpi;

import org.earlyhelp.shared.RuleBroken;

/** What is counted here, or cannot be measured yet, is not entered by hand. */
public class KpiIsCounted extends RuleBroken {

	KpiIsCounted(String kpi) {
		super("kpi.counted", kpi);
	}

}
