package org.earlyhelp.worklist;

import org.earlyhelp.shared.RuleBroken;

/** Nobody has the work, so nobody can put it back. */
public class TaskNotHeld extends RuleBroken {

	TaskNotHeld() {
		super("task.not-held");
	}

}
