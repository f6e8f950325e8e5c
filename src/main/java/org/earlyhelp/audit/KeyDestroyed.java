package org.earlyhelp.audit;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.RuleBroken;

/** The family's key was destroyed, and with it all that it protected. */
public class KeyDestroyed extends RuleBroken {

	KeyDestroyed(FamilyId family) {
		super("audit.key-destroyed", String.valueOf(family));
	}

}
