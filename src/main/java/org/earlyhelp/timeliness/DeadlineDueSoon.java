package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The holder was warned: it is due soon.
 *
 * @param recipient a username, a queue, or the emergency duty team
 */
public record DeadlineDueSoon(UUID deadline, Timer timer, Instant dueAt, String recipient, Subject subject,
		FamilyId family, Instant occurredAt) implements DomainEvent {
}
