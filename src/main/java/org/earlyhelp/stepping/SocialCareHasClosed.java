package org.earlyhelp.stepping;

import java.time.LocalDate;

import org.earlyhelp.shared.RuleBroken;

/** Social care closed its side already. */
public class SocialCareHasClosed extends RuleBroken {

	SocialCareHasClosed(LocalDate on) {
		super("step-down.closed-already", on);
	}

}
