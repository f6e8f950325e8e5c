package org.earlyhelp.shared;

/**
 * There is none, or it is not the asker's to see: both are answered alike, with 404.
 */
public class NotThere extends RuleBroken {

	private final boolean hidden;

	private NotThere(String what, boolean hidden) {
		super("not-there", what);
		this.hidden = hidden;
	}

	/** No record has this id. */
	public static NotThere none(Object id) {
		return new NotThere(String.valueOf(id), false);
	}

	/** It exists, and the asker may not know it. */
	public static NotThere hidden(Object id) {
		return new NotThere(String.valueOf(id), true);
	}

	/** For the ledger alone: whether this was a denial. Never told to the asker. */
	public boolean hidden() {
		return this.hidden;
	}

}
