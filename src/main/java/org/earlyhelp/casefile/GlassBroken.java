package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.GlassId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody reads a case that is not there for them, for a while.
 *
 * @param reader their username
 * @param until the first moment at which they no longer do
 */
public record GlassBroken(GlassId glass, CaseId episode, String reader, GlassReason reasonCode, String reason,
		Instant until, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.glass);
	}

}
