package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Somebody said that an absence is over, or never was. */
public record AbsenceEnded(UUID absence, String practitioner, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
