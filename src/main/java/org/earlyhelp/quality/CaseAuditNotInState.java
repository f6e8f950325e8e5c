package org.earlyhelp.quality;

import org.earlyhelp.shared.RuleBroken;

/** What was asked cannot be done with an audit that stands so. */
public class CaseAuditNotInState extends RuleBroken {

	CaseAuditNotInState(CaseAuditState state) {
		super("case-audit.not-in-state." + state);
	}

}
