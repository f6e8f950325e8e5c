package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.ChallengeId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The agency answered.
 *
 * @param lookAgainOn null for the locality's own time
 */
public record AgencyChallengeAnswered(ChallengeId challenge, String agency, int stage, AgencyAnswer answer,
		LocalDate lookAgainOn, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.challenge);
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
