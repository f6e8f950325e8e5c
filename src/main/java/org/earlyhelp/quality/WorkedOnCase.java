package org.earlyhelp.quality;

import org.earlyhelp.shared.RuleBroken;

/** Nobody audits a case that they worked on. */
public class WorkedOnCase extends RuleBroken {

	WorkedOnCase() {
		super("case-audit.worked-on-case");
	}

}
