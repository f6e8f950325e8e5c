package org.earlyhelp.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/** A request to a service went on. */
public record ServiceRequestMoved(UUID request, RequestState state, LocalDate on, String note, Subject subject,
		FamilyId family, Instant occurredAt) implements DomainEvent {
}
