package org.earlyhelp.frontdoor;

import org.earlyhelp.shared.RuleBroken;

/** The outcome is not open to this contact. */
public class OutcomeNotOpen extends RuleBroken {

	private OutcomeNotOpen(String key, Object... values) {
		super(key, values);
	}

	@Override
	public String field() {
		return "outcome";
	}

	/** R2.1: there is no plan to send it to. */
	static OutcomeNotOpen noTaf(String contact) {
		return new OutcomeNotOpen("contact.no-current-taf", contact);
	}

	/** A family has one open episode at a time. */
	static OutcomeNotOpen tafAtWork(String openCase) {
		return new OutcomeNotOpen("contact.taf-at-work", openCase);
	}

	/** R2.2: social care works with the family. */
	static OutcomeNotOpen openToSocialCare(String contact) {
		return new OutcomeNotOpen("contact.open-to-social-care", contact);
	}

	/** R2.4: neither TAF nor tool. */
	static OutcomeNotOpen lacksTafOrTool(String contact) {
		return new OutcomeNotOpen("contact.lacks-taf-or-tool", contact);
	}

}
