package org.earlyhelp.shared;

/** The asker may see it, and may not do this to it. Answered with 403. */
public class NotPermitted extends RuleBroken {

	/**
	 * @param what the action, as a person would say it
	 */
	public NotPermitted(String what) {
		super("not-permitted", what);
	}

	protected NotPermitted(String key, Object... values) {
		super(key, values);
	}

}
