package org.earlyhelp.quality;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A month's cases were drawn.
 *
 * @param eligible how many could have been drawn
 * @param references of those that were
 */
public record AuditSampleDrawn(YearMonth month, String seed, String rule, int eligible, List<String> references,
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
