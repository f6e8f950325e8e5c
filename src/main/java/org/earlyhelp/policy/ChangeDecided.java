package org.earlyhelp.policy;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A second person decided on a change of the profile.
 *
 * @param version the version that it became; null where it was refused
 */
public record ChangeDecided(UUID change, ChangeState state, String version, String comment,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
