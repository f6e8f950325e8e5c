package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.Subject;

/** The time behind a broken glass is over. */
public record GlassClosed(GlassId glass, CaseId episode, String reader, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.glass);
	}

}
