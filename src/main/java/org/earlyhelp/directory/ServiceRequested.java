package org.earlyhelp.directory;

import java.time.Instant;

import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** Help was asked of a service. */
public record ServiceRequested(UUID request, String service, String need, Subject subject, FamilyId family,
		Instant occurredAt) implements DomainEvent {
}
