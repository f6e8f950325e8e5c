package org.earlyhelp.family;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/** Where somebody lives is shown to people named alone. */
public record AddressProtected(PersonId person, String reason, List<String> namedUsers, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.person);
	}

}
