package org.earlyhelp.casefile;

import java.time.Instant;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Two cases that were merged are of two families after all: the one that had ended goes
 * on where it stood.
 *
 * @param goesOnIn where it stood; null where it had ended before it was merged
 * @param workedIn where its work stood: the same, but while its closure was proposed
 * @param led whether somebody leads it
 * @param endedAt when its clocks were ended
 */
public record FamiliesParted(CaseId episode, CaseId from, CaseState goesOnIn, CaseState workedIn, boolean led,
		Instant endedAt, String reason, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
