package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody else holds the baton (R6.2): who was to assess no longer does.
 *
 * @param from who assessed until now; they see the case no more by it
 * @param to who does from now on
 */
public record AssessorChanged(CaseId episode, String from, String to, LeadEndReason reason, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
