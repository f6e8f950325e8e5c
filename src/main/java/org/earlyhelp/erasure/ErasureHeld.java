package org.earlyhelp.erasure;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Nothing of a family, or of any, is erased until the hold is released. */
public record ErasureHeld(UUID hold, UUID ofFamily, String reason, String authority,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return (this.ofFamily != null) ? new FamilyId(this.ofFamily) : null;
	}

}
