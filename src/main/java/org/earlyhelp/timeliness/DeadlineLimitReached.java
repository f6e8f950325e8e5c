package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The manager was told: the hard limit is reached.
 *
 * @param recipient a username, a queue, or the emergency duty team
 */
public record DeadlineLimitReached(UUID deadline, Timer timer, Instant dueAt, String recipient, Subject subject,
		FamilyId family, Instant occurredAt) implements DomainEvent {
}
