package org.earlyhelp.family;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody said whether they want to take part.
 *
 * @param person null where it was said for the family
 */
public record AgreementRecorded(PersonId person, AgreementDecision decision, List<String> scope, List<String> excluded,
		LocalDate decidedOn, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return (this.person != null) ? Subject.of(this.person) : Subject.of(this.family);
	}

}
