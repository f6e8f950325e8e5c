package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Who may see a case at all is another circle from now on.
 *
 * @param before the level that it had
 * @param namedUsers who alone may see it from level 2 on
 */
public record CaseRestricted(CaseId episode, int before, int level, List<String> namedUsers, String reason,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
