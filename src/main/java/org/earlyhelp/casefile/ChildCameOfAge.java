package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/**
 * A child of an open case is grown up from today on.
 *
 * @param age which birthday it was
 * @param lastChild whether no child is left for whom the case is open
 */
public record ChildCameOfAge(CaseId episode, PersonId person, int age, boolean lastChild, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
