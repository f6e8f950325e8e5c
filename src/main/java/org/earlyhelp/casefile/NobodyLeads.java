package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** Nobody leads the case, so nobody can stop. */
public class NobodyLeads extends RuleBroken {

	NobodyLeads() {
		super("lead.nobody-leads");
	}

}
