package org.earlyhelp.erasure;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A family's records were erased. Kept under the service's own key, so that it can still
 * be read.
 */
public record FamilyErased(UUID erasure, UUID ofFamily, String basis, String authority, String askedBy, int people,
		int rows, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
