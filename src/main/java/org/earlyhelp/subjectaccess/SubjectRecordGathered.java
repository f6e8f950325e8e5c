package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/** What the service holds of somebody was put together for them. */
public record SubjectRecordGathered(UUID request, String reference, PersonId person, FamilyId family, int items,
		int changed, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.person);
	}

}
