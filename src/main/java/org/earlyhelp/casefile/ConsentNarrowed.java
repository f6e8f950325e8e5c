package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody agrees to less, or no longer while others of the family do.
 *
 * @param person null where it was said for the family
 * @param excluded whom the family does not want told, from now on
 */
public record ConsentNarrowed(CaseId episode, PersonId person, String by, String reason, List<String> excluded,
		LocalDate on, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
