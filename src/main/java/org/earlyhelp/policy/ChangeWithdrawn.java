package org.earlyhelp.policy;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Whoever proposed a change of the profile took it back. */
public record ChangeWithdrawn(UUID change, String reason, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
