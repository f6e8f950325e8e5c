package org.earlyhelp.shared;

/**
 * A rule of the service refused what was asked; nothing has changed. The key finds the
 * wording in {@code messages.properties}, the values fill it. Answered with 409 unless a
 * subclass says otherwise.
 */
public abstract class RuleBroken extends RuntimeException {

	private final String key;

	private final transient Object[] values;

	protected RuleBroken(String key, Object... values) {
		super(key);
		this.key = key;
		this.values = values;
	}

	public String key() {
		return this.key;
	}

	public Object[] values() {
		return this.values.clone();
	}

	/**
	 * Whether it would have been right a moment ago: somebody else was faster, and what
	 * was typed is worth keeping.
	 */
	public boolean overtaken() {
		return false;
	}

	/**
	 * The field that it turns on, by its path in what was asked, so that a form shows it
	 * there; empty where it is of no one field.
	 */
	public String field() {
		return "";
	}

}
