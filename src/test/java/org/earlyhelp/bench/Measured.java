package org.earlyhelp.bench;

/** How thoroughly: a brief benchmark shows that it works, and measures less of each. */
public final class Measured {

	/** Told by {@code -Dbench.briefly=true}. */
	static final boolean BRIEFLY = Boolean.getBoolean("bench.briefly");

	private Measured() {
	}

	/** So much, or less of it where that is done briefly. */
	public static int by(int thoroughly, int briefly) {
		return BRIEFLY ? briefly : thoroughly;
	}

}
