package org.earlyhelp.timeliness;

import java.util.UUID;

import org.earlyhelp.shared.RuleBroken;

/** The clock stands: there is nothing to pause, resume or extend. */
public class DeadlineNotRunning extends RuleBroken {

	DeadlineNotRunning(UUID deadline, DeadlineState state) {
		super("deadline.not-running", deadline, state);
	}

}
