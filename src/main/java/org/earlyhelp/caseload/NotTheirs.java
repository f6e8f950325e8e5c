package org.earlyhelp.caseload;

import org.earlyhelp.shared.RuleBroken;

/** They do not have it, or no longer, or the asker may not know of it. */
public class NotTheirs extends RuleBroken {

	NotTheirs() {
		super("reassign.not-theirs");
	}

}
