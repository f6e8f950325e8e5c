package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.earlyhelp.frontdoor.DecisionDue;
import org.earlyhelp.shared.ContactId;

/** Tells the front door by when it must decide. */
@Component
class DecisionClock implements DecisionDue {

	private final Deadlines deadlines;

	DecisionClock(Deadlines deadlines) {
		this.deadlines = deadlines;
	}

	@Override
	public Optional<Instant> of(ContactId contact) {
		return this.deadlines.decisionDueAt(contact);
	}

}
