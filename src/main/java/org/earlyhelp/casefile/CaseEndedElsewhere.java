package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A case ended with no letter and no look back: there is nobody to write to, or somebody
 * else goes on.
 *
 * @param reason a code, as {@code CHILD_DIED}, {@code MERGED} or
 * {@code MOVED_OUT_OF_AREA}
 */
public record CaseEndedElsewhere(CaseId episode, String reason, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
