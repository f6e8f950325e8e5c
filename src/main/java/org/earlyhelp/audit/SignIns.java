package org.earlyhelp.audit;

import java.time.Clock;
import java.util.Map;

import org.earlyhelp.shared.Subject;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.stereotype.Component;

/**
 * Writes down who came to the pages, who left, and who was not let in. What was typed as
 * a name may be a password in the wrong box, so it is sealed; the password itself is
 * never touched.
 */
@Component
class SignIns {

	private static final int LONGEST_NAME = 200;

	private final Ledger ledger;

	private final Clock clock;

	SignIns(Ledger ledger, Clock clock) {
		this.ledger = ledger;
		this.clock = clock;
	}

	/** A session began. A caller of the API has none: each call is its own. */
	@EventListener
	void on(InteractiveAuthenticationSuccessEvent came) {
		this.ledger.append("SIGN_IN", Outcome.DONE, Actor.of(came.getAuthentication()), Subject.service(),
				Links.of(Subject.service()), this.clock.instant(), Map.of());
	}

	/** A session was ended by whose it was. */
	@EventListener
	void on(LogoutSuccessEvent left) {
		this.ledger.append("SIGN_OUT", Outcome.DONE, Actor.of(left.getAuthentication()), Subject.service(),
				Links.of(Subject.service()), this.clock.instant(), Map.of());
	}

	@EventListener
	void on(AbstractAuthenticationFailureEvent failure) {
		String name = String.valueOf(failure.getAuthentication().getName());
		this.ledger.append("SIGN_IN", Outcome.DENIED, Actor.NOBODY, Subject.service(), Links.of(Subject.service()),
				this.clock.instant(), Map.of("username", name.substring(0, Math.min(name.length(), LONGEST_NAME)),
						"why", failure.getException().getClass().getSimpleName()));
	}

}
