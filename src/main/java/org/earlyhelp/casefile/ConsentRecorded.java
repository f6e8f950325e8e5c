package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The family said whether they take part.
 *
 * @param firstContactOn when the family was first spoken to; null where nobody said
 * @param assessmentFollows whether an assessment is to be made where they do; none is
 * where social care's counts (R5.3)
 */
public record ConsentRecorded(CaseId episode, Consent decision, LocalDate decidedOn, LocalDate firstContactOn,
		boolean assessmentFollows, FamilyId family, Instant occurredAt) implements DomainEvent {

	public ConsentRecorded(CaseId episode, Consent decision, LocalDate decidedOn, LocalDate firstContactOn,
			FamilyId family, Instant occurredAt) {
		this(episode, decision, decidedOn, firstContactOn, true, family, occurredAt);
	}

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
