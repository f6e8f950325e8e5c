package org.earlyhelp.web;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody said of an entry of a case's story that it matters, or no longer does.
 *
 * @param entry which
 * @param why null where they did not say
 */
record SignificanceMarked(CaseId episode, UUID entry, boolean significant, String why, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
