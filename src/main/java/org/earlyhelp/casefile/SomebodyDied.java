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
 * Somebody of the family of a case died: seniors are told, and nobody is reminded of
 * anything about them.
 *
 * @param told who must know, as groups
 */
public record SomebodyDied(CaseId episode, PersonId person, boolean child, LocalDate diedOn, List<String> told,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
