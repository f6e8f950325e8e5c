package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A suspended case goes on, and its clocks with it.
 *
 * @param byItself whether its day had come
 * @param reason null where nobody gave one
 */
public record CaseResumed(CaseId episode, boolean byItself, String reason, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
