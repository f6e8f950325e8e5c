package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** A manager gave more time; the original date is kept. */
public record DeadlineExtended(CaseId episode, UUID deadline, Timer timer, Extension extension, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
