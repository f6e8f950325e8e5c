package org.earlyhelp.worklist;

import java.time.Instant;

import org.earlyhelp.shared.RuleBroken;

/** Somebody else has the work: who, and since when. */
public class TaskHeld extends RuleBroken {

	TaskHeld(String holder, Instant since) {
		super("task.held", holder, since);
	}

	@Override
	public boolean overtaken() {
		return true;
	}

}
