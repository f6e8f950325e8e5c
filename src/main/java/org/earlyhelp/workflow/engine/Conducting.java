package org.earlyhelp.workflow.engine;

/** When conductors hear of a fact: after the ledger has it and its clocks are set. */
final class Conducting {

	static final int ORDER = 20;

	private Conducting() {
	}

}
