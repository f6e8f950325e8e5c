package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** A family has one open episode at a time (hard rule): the contact goes to its lead. */
public class FamilyHasOpenCase extends RuleBroken {

	FamilyHasOpenCase(String reference) {
		super("case.family-has-open-case", reference);
	}

}
