package org.earlyhelp.assessment;

import org.earlyhelp.shared.RuleBroken;

/** An addendum is about whoever joined, and nobody else. */
public class AddendumIsAboutOthers extends RuleBroken {

	AddendumIsAboutOthers(String name) {
		super("addendum.about-others", name);
	}

}
