package org.earlyhelp.casefile;

import org.earlyhelp.shared.RuleBroken;

/** They belong to this family already. */
public class AlreadyOfFamily extends RuleBroken {

	AlreadyOfFamily(String name) {
		super("member.already", name);
	}

}
