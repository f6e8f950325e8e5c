package org.earlyhelp.timeliness;

import java.time.Instant;

import org.earlyhelp.shared.RuleBroken;

/** An extension gives more time, never less. */
public class ExtensionNotLater extends RuleBroken {

	ExtensionNotLater(Instant dueAt, Instant newDue) {
		super("deadline.extension-not-later", dueAt, newDue);
	}

	@Override
	public String field() {
		return "newDue";
	}

}
