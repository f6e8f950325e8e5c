package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A second person agreed to a restriction, or did not.
 *
 * @param asker the username of the first
 */
public record RestrictionDecided(CaseId episode, UUID ask, String asker, boolean approved, String reason,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
