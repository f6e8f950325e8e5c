package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Social care closes its side though the handover is not complete: an alert (R10.2).
 *
 * @param missing what was not there
 */
public record SocialCareClosureOverridden(CaseId episode, UUID stepDown, LocalDate closedOn, List<String> missing,
		String reason, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
