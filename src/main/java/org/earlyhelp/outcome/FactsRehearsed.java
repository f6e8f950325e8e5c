package org.earlyhelp.outcome;

import java.time.Instant;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A file of facts was held against who is on record, and nothing of it was taken in.
 *
 * @param sha256 of its bytes, in hexadecimal digits: which file it was
 * @param refused whether something was wrong with it, which was told line by line
 */
public record FactsRehearsed(String sha256, int rows, boolean refused, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
