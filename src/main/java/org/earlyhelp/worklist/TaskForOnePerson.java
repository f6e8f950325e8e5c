package org.earlyhelp.worklist;

import org.earlyhelp.shared.RuleBroken;

/** The work has no groups to go back to: it can be given to somebody else instead. */
public class TaskForOnePerson extends RuleBroken {

	TaskForOnePerson() {
		super("task.for-one-person");
	}

}
