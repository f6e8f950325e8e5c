package org.earlyhelp.kpi;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * What is told for a quarter was kept.
 *
 * @param number 1 for the first; a later one restates it
 * @param reason null for the first
 */
public record QuarterClosed(UUID id, LocalDate from, LocalDate to, int number, String reason,
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
