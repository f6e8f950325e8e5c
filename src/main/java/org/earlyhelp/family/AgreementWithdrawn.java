package org.earlyhelp.family;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody no longer wants to take part.
 *
 * @param person null where it was said for the family
 */
public record AgreementWithdrawn(PersonId person, LocalDate withdrawnOn, String reason, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return (this.person != null) ? Subject.of(this.person) : Subject.of(this.family);
	}

}
