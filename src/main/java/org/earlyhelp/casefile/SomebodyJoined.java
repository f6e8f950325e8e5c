package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody came to the family of a case. Nobody else's dates move.
 *
 * @param joining which joining it is, and which addendum
 * @param addendumAsked whether they are assessed by themselves: a child who comes after
 * the others were assessed
 * @param sharedCareReason why a child is helped on two cases; null for most
 */
public record SomebodyJoined(CaseId episode, UUID joining, PersonId person, boolean child, LocalDate joinedOn,
		boolean addendumAsked, String sharedCareReason, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
