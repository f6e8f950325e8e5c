package org.earlyhelp.policy;

import java.time.LocalDate;

import org.earlyhelp.shared.RuleBroken;

/** Nothing holds from a day that has begun: clocks of that day run by what held then. */
public class ChangeComesTooLate extends RuleBroken {

	ChangeComesTooLate(LocalDate from) {
		super("change.too-late", from);
	}

}
