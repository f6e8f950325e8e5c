package org.earlyhelp.casefile;

import java.time.LocalDate;

import org.earlyhelp.shared.RuleBroken;

/** A case rests no longer than the locality allows. */
public class SuspendedTooLong extends RuleBroken {

	SuspendedTooLong(LocalDate last) {
		super("case.suspended-too-long", last);
	}

	@Override
	public String field() {
		return "until";
	}

}
