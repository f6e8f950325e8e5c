package org.earlyhelp.plan;

import org.earlyhelp.shared.RuleBroken;

/** Somebody was to get what is withheld from them: nothing was sent to anybody. */
public class SectionWithheld extends RuleBroken {

	SectionWithheld(String name, String headings) {
		super("copy.section-withheld", name, headings);
	}

}
