package org.earlyhelp.timeliness;

import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.Timescale;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * The profile has another length for clocks that run: those of this case or contact are
 * counted anew.
 *
 * @param due how long now, as the profile writes it
 * @param limit null for none
 * @param urgentDue null where urgent is as any other
 * @param ruleVersion the version of the profile that says so
 * @param change the proposal behind it
 */
public record ClocksCountedAnew(Timer timer, String due, String limit, String urgentDue, String urgentLimit,
		String ruleVersion, UUID change, Subject subject, FamilyId family, Instant occurredAt) implements DomainEvent {

	Timescale timescale(String name) {
		return new Timescale(name, Span.of(this.due), (this.limit != null) ? Span.of(this.limit) : null);
	}

	Timescale urgent(String name) {
		return (this.urgentDue != null) ? new Timescale(name, Span.of(this.urgentDue),
				(this.urgentLimit != null) ? Span.of(this.urgentLimit) : null) : null;
	}

}
