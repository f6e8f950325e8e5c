package org.earlyhelp.workflow.engine;

import org.earlyhelp.shared.Subject;

/**
 * The domain and the process disagree about where a family is: a fault, not a refusal.
 */
class ProcessOutOfStep extends IllegalStateException {

	ProcessOutOfStep(Subject about, String place) {
		super("%s: no process waits at %s".formatted(about, place));
	}

}
