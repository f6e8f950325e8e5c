package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * An episode of early help begins.
 *
 * @param steppedDown whether it comes from social care
 */
public record CaseOpened(CaseId episode, ContactId contact, Instant decidedAt, String level, boolean steppedDown,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	/** One that does not come from social care. */
	public CaseOpened(CaseId episode, ContactId contact, Instant decidedAt, String level, FamilyId family,
			Instant occurredAt) {
		this(episode, contact, decidedAt, level, false, family, occurredAt);
	}

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

	@Override
	public boolean begins() {
		return true;
	}

}
