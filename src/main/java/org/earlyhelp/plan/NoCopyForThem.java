package org.earlyhelp.plan;

import org.earlyhelp.shared.RuleBroken;

/** There is no copy for this person: nothing was sent to anybody. */
public class NoCopyForThem extends RuleBroken {

	private final int recipient;

	/**
	 * @param recipient which of those named, from 0
	 */
	NoCopyForThem(int recipient, String name, String why) {
		super("copy.none-for-them", name, why);
		this.recipient = recipient;
	}

	@Override
	public String field() {
		return "recipients[" + this.recipient + "].personId";
	}

}
