package org.earlyhelp.subjectaccess;

import org.earlyhelp.shared.RuleBroken;

/** A request to see records cannot be answered so, or not now. */
public class CannotAnswer extends RuleBroken {

	CannotAnswer(String why, Object... values) {
		super("subject-access." + why, values);
	}

}
