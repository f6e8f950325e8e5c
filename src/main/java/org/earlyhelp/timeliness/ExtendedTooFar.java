package org.earlyhelp.timeliness;

import java.time.LocalDate;

import org.earlyhelp.shared.RuleBroken;

/** More time has an end: the clock's own limit, or the locality's. */
public class ExtendedTooFar extends RuleBroken {

	ExtendedTooFar(LocalDate last) {
		super("deadline.extended-too-far", last);
	}

	@Override
	public String field() {
		return "newDue";
	}

}
