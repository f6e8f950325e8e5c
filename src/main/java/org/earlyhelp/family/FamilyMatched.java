package org.earlyhelp.family;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A person confirmed that people told of were known already.
 *
 * @param provisional the household made of what was told; kept, marked as merged
 * @param people from the person told of to the person on record
 */
public record FamilyMatched(FamilyId provisional, Map<UUID, UUID> people, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.of(this.family);
	}

}
