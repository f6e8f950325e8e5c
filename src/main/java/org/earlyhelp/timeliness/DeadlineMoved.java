package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.locality.Reckoning.Skipped;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * A clock that runs was counted with days that count no more, or without days that count
 * now: it runs to another date, and keeps its first.
 *
 * @param dueBefore when it was due; as {@code due} where its limit alone moved
 * @param limit null for none, as {@code limitBefore}
 * @param closed the days within its time on which nobody works now, and why
 * @param opened those on which people work now
 */
public record DeadlineMoved(UUID deadline, Timer timer, Instant dueBefore, Instant due, Instant limitBefore,
		Instant limit, List<Skipped> closed, List<LocalDate> opened, Subject subject, FamilyId family,
		Instant occurredAt) implements DomainEvent {

	public DeadlineMoved {
		closed = List.copyOf(closed);
		opened = List.copyOf(opened);
	}

	/** All of these days. */
	Set<LocalDate> changed() {
		return Stream.concat(this.closed.stream().map(Skipped::date), this.opened.stream()).collect(Collectors.toSet());
	}

}
