package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A family that moved away did not arrive, or nobody says that it did: it is looked for,
 * and a step-up is considered. Local choice.
 *
 * @param to where it was said to go
 * @param answered whether the other authority said that it is not there
 * @param told who must know, as groups
 * @param stepUpAdvised that whoever leads is to consider a step-up
 */
public record FamilyMissing(CaseId episode, String to, boolean answered, List<String> told, boolean stepUpAdvised,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
