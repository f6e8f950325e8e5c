package org.earlyhelp.outcome;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A file of facts was taken in.
 *
 * @param sha256 of its bytes, in hexadecimal digits: which file it was
 */
public record FactsImported(UUID importId, String sha256, int facts, int corrected, int people,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
