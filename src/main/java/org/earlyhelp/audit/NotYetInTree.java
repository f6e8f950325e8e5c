package org.earlyhelp.audit;

import java.util.UUID;

import org.earlyhelp.shared.RuleBroken;

/** What has been written in the last seconds has no place in the tree yet. */
class NotYetInTree extends RuleBroken {

	NotYetInTree(UUID entry) {
		super("audit.not-yet", entry);
	}

}
