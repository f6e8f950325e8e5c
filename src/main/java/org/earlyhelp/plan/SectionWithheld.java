package org.earlyhelp.plan;

import org.earlyhelp.shared.RuleBroken;

/** Somebody was to get what is withheld from them: nothing was sent to anybody. */
public class SectionWithheld extends RuleBroken {

	private final int recipient;

	/**
	 * @param recipient which of those named, from 0
	 */
	SectionWithheld(int recipient, String name, String headings) {
		super("copy.section-withheld", name, headings);
		this.recipient = recipient;
	}

	@Override
	public String field() {
		return "recipients[" + this.recipient + "].sections";
	}

}
