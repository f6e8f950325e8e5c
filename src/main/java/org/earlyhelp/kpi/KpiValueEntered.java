package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody brought a figure from elsewhere.
 *
 * @param reason why it replaced the one before; null for the first
 */
public record KpiValueEntered(UUID id, String kpi, String label, LocalDate from, LocalDate to, BigDecimal value,
		String source, String reason, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
