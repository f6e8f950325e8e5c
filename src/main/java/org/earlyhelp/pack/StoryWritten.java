package org.earlyhelp.pack;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * Somebody wrote the story behind the figures of a quarter.
 *
 * @param about the measure, or {@code ALL}
 * @param number of its version
 * @param statementId the figures that it was written to; null where they were not closed
 */
public record StoryWritten(UUID id, String quarter, String about, int number, UUID statementId,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

}
