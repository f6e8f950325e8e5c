package org.earlyhelp.erasure;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** A hold no longer keeps records from being erased. */
public record ErasureHoldReleased(UUID hold, UUID ofFamily, String because, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return (this.ofFamily != null) ? new FamilyId(this.ofFamily) : null;
	}

}
