package org.earlyhelp.workflow;

import org.earlyhelp.shared.RuleBroken;

/** Nothing to try again: somebody else did, or a node was started since. */
public class WorkIsNotStopped extends RuleBroken {

	WorkIsNotStopped() {
		super("workflow.is-not-stopped");
	}

}
