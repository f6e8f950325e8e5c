package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Two cases were of one family.
 *
 * @param into the case that goes on
 */
public record FamiliesMerged(CaseId episode, CaseId into, String reason, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
