package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.Subject;

/** Somebody else looked whether it was right to break a glass. */
public record GlassReviewed(GlassId glass, CaseId episode, String reader, GlassFinding finding, String note,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.glass);
	}

}
