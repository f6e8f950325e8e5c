package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody looked again at an agency that had answered.
 *
 * @param stage the stage that it stands at now
 * @param askedOf who is asked now, where it is taken further; else null
 * @param lookAgainOn null for the locality's own time
 */
public record AgencyChallengeFollowed(ChallengeId challenge, String agency, ChallengeFollowing result, int stage,
		String askedOf, LocalDate lookAgainOn, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.challenge);
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
