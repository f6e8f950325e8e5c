package org.earlyhelp.workflow;

import org.camunda.bpm.engine.OptimisticLockingException;

/**
 * How the engine says that two moved the same process at once, and this one came second.
 */
public final class EngineRace {

	private EngineRace() {
	}

	public static boolean is(Throwable thrown) {
		return thrown instanceof OptimisticLockingException;
	}

}
