package org.earlyhelp.policy;

import org.earlyhelp.shared.RuleBroken;

/** It is what holds already. */
public class NothingChanges extends RuleBroken {

	NothingChanges() {
		super("change.nothing");
	}

}
