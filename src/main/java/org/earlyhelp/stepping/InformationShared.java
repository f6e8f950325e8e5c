package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Something was told of a family, and on which basis.
 */
public record InformationShared(CaseId episode, UUID share, String what, String toWhom, String basis,
		Boolean familyInformed, String why, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
