package org.earlyhelp.timeliness;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.RuleBroken;

/**
 * Where a child may be at risk, and where nothing is due but an alert, nobody gives more
 * time.
 */
public class NeverExtended extends RuleBroken {

	NeverExtended(Timer timer) {
		super("deadline.never-extended", timer);
	}

	@Override
	public String field() {
		return "deadlineId";
	}

}
