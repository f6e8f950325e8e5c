package org.earlyhelp.pack;

import org.earlyhelp.shared.RuleBroken;

/** Somebody else wrote it meanwhile. */
public class StoryMovedOn extends RuleBroken {

	StoryMovedOn(int number) {
		super("pack.story-moved-on", number);
	}

	@Override
	public boolean overtaken() {
		return true;
	}

}
