package org.earlyhelp.closure;

import org.earlyhelp.shared.RuleBroken;

/** Every need of the case is checked. */
public class NeedNotChecked extends RuleBroken {

	NeedNotChecked(String codes) {
		super("closure.need-not-checked", codes);
	}

	@Override
	public String field() {
		return "needs";
	}

}
