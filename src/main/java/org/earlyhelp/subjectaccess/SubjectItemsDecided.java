package org.earlyhelp.subjectaccess;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/** It was decided what somebody is given of these items. */
public record SubjectItemsDecided(UUID request, String reference, PersonId person, FamilyId family, List<String> items,
		DecideItems.Decision decision, Exemption exemption, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.person);
	}

}
