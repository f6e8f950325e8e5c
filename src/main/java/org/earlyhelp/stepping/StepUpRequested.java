package org.earlyhelp.stepping;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody asked children’s social care in.
 *
 * @param calledAt when social care was phoned; null where it was not, or long ago
 * @param repeats whether the same was asked within the months of the profile (R9.4)
 */
public record StepUpRequested(CaseId episode, UUID stepUp, Urgency urgency, List<PersonId> children,
		List<String> reasons, Boolean familyInformed, String notInformedReason, boolean repeats, Instant calledAt,
		String requestedBy, FamilyId family, Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.episode);
	}

}
