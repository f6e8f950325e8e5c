package org.earlyhelp.kpi;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Figures leave the service, small numbers left out. */
public record KpisExported(LocalDate from, LocalDate to, int lines, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
