package org.earlyhelp.web;

import org.earlyhelp.shared.RuleBroken;

/** The request is larger than the service reads. Answered with 413. */
class BodyTooLarge extends RuleBroken {

	BodyTooLarge() {
		super("too-large");
	}

}
