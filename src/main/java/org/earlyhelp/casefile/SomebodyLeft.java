package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.family.Departure;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody no longer belongs to the family of a case, or to its household.
 *
 * @param unassessed the joining whose addendum nobody needs now; null where there is none
 * @param joinedOn when that clock began; null where there is none
 * @param lastChild whether no child is left on the case
 */
public record SomebodyLeft(CaseId episode, PersonId person, boolean child, LocalDate leftOn, Departure reason,
		UUID unassessed, LocalDate joinedOn, boolean lastChild, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
