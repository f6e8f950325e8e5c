package org.earlyhelp.closure;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Whether what was achieved lasts: looked at six months on, or known before.
 *
 * @param cameBack how the family came back before anybody looked (R12.1); null where
 * somebody looked
 */
public record SustainedChecked(CaseId episode, boolean allSustained, CameBack cameBack, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
