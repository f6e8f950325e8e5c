package org.earlyhelp.policy;

import org.earlyhelp.shared.RuleBroken;

/**
 * The same was changed since it was proposed, so that its figures tell nothing any more.
 */
public class ProfileChangedSince extends RuleBroken {

	ProfileChangedSince() {
		super("change.profile-changed");
	}

}
