package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The adviser was told: the due date has passed.
 *
 * @param recipient a username, a queue, or the emergency duty team
 */
public record DeadlinePassed(UUID deadline, Timer timer, Instant dueAt, String recipient, Subject subject,
		FamilyId family, Instant occurredAt) implements DomainEvent {

	/** R8.6: nobody met the family of a case for so long that somebody must ask why. */
	@JsonIgnore
	public boolean isSilence() {
		return this.timer == Timer.T27 && this.subject.isCase();
	}

}
