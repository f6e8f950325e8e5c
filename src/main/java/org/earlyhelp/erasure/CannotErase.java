package org.earlyhelp.erasure;

import org.earlyhelp.shared.RuleBroken;

/** The records may not be erased, or not now. */
public class CannotErase extends RuleBroken {

	CannotErase(String why, Object... values) {
		super("erasure." + why, values);
	}

}
