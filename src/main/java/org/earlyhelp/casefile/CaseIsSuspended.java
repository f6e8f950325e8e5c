package org.earlyhelp.casefile;

import java.time.LocalDate;

import org.earlyhelp.shared.RuleBroken;

/** A case that rests is not suspended again. */
public class CaseIsSuspended extends RuleBroken {

	CaseIsSuspended(String reference, LocalDate until) {
		super("case.suspended", reference, until);
	}

}
