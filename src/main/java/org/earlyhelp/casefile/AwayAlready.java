package org.earlyhelp.casefile;

import java.time.LocalDate;

import org.earlyhelp.shared.RuleBroken;

/** An absence of theirs is recorded for that time. */
public class AwayAlready extends RuleBroken {

	AwayAlready(LocalDate from, LocalDate until) {
		super("absence.overlaps", from, until);
	}

}
