package org.earlyhelp.family;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.RuleBroken;

/** Somebody has confirmed already who these people are. */
public class FamilyAlreadyMerged extends RuleBroken {

	FamilyAlreadyMerged(FamilyId provisional) {
		super("family.already-merged", provisional);
	}

}
