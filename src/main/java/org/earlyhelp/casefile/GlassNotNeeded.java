package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** Whoever asks reads the case already. */
public final class GlassNotNeeded extends RuleBroken {

	private GlassNotNeeded(String key) {
		super(key);
	}

	static GlassNotNeeded byRight() {
		return new GlassNotNeeded("break-glass.by-right");
	}

	static GlassNotNeeded already() {
		return new GlassNotNeeded("break-glass.already");
	}

}
