package org.earlyhelp.closure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The family has its letter.
 *
 * @param sha256 of each letter that was sent, in hexadecimal
 */
public record ClosureLetterSent(CaseId episode, LocalDate sentOn, String method, List<String> sha256, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
