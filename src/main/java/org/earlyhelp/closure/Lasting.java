package org.earlyhelp.closure;

import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Component;

/**
 * Tells what became of a closed case's family. Asks no right: whoever shows it opens the
 * case first.
 */
@Component
public class Lasting {

	private final Closures closures;

	Lasting(Closures closures) {
		this.closures = closures;
	}

	/** R12.1: whether the family came back before anybody looked whether it lasts. */
	public boolean cameBack(CaseId id) {
		return this.closures.signedOff(id).map((closure) -> closure.cameBack() != null).orElse(false);
	}

}
