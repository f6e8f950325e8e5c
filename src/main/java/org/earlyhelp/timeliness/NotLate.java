package org.earlyhelp.timeliness;

import org.earlyhelp.shared.RuleBroken;

/** Nobody says why something is late that is in time. */
public class NotLate extends RuleBroken {

	NotLate(String name) {
		super("deadline.not-late", name);
	}

}
