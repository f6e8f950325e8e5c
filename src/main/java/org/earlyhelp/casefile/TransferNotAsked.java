package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** Nobody was asked to take the family on, or somebody was already. */
public class TransferNotAsked extends RuleBroken {

	private TransferNotAsked(String key, Object... values) {
		super(key, values);
	}

	static TransferNotAsked noneWaits(String reference) {
		return new TransferNotAsked("transfer.none-waits", reference);
	}

	/** R11.3. */
	static TransferNotAsked stepUpWaits(String reference) {
		return new TransferNotAsked("transfer.step-up-waits", reference);
	}

	static TransferNotAsked waitsAlready(String to) {
		return new TransferNotAsked("transfer.waits-already", to);
	}

}
