package org.earlyhelp.audit;

import java.time.Clock;
import java.util.Map;

import org.earlyhelp.shared.Subject;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/**
 * Writes down who was not let in. What was typed as a name may be a password in the wrong
 * box, so it is sealed; the password itself is never touched.
 */
@Component
class FailedSignIns {

	private static final int LONGEST_NAME = 200;

	private final Ledger ledger;

	private final Clock clock;

	FailedSignIns(Ledger ledger, Clock clock) {
		this.ledger = ledger;
		this.clock = clock;
	}

	@EventListener
	void on(AbstractAuthenticationFailureEvent failure) {
		String name = String.valueOf(failure.getAuthentication().getName());
		this.ledger.append("SIGN_IN", Outcome.DENIED, Actor.NOBODY, Subject.service(), Links.of(Subject.service()),
				this.clock.instant(), Map.of("username", name.substring(0, Math.min(name.length(), LONGEST_NAME)),
						"why", failure.getException().getClass().getSimpleName()));
	}

}
