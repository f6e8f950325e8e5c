package org.earlyhelp.shared.http;

import org.earlyhelp.shared.RuleBroken;

/** The caller has seen an older version. Answered with 412 and the current one. */
public class Stale extends RuleBroken {

	private final long current;

	public Stale(long current) {
		super("stale");
		this.current = current;
	}

	public long current() {
		return this.current;
	}

	@Override
	public boolean overtaken() {
		return true;
	}

}
