package org.earlyhelp.stepping;

import java.time.Instant;

import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * An agency is asked why it starts so few teams, or did not answer and is asked at the
 * next stage.
 *
 * @param stage 1 to 4
 * @param askedOf username; null where an adviser asks
 */
public record AgencyChallenged(ChallengeId challenge, String agency, int stage, String askedOf,
		Instant occurredAt) implements DomainEvent {

	/** Whether a stage before this was not answered. */
	public boolean overtakes() {
		return this.stage > 1;
	}

	@Override
	public Subject subject() {
		return Subject.of(this.challenge);
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
