package org.earlyhelp.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The family has its copy of the plan (R7.3).
 *
 * @param sha256 of each copy that was sent, in hexadecimal
 */
public record FamilyCopySent(CaseId episode, LocalDate sentOn, String method, List<String> sha256, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
