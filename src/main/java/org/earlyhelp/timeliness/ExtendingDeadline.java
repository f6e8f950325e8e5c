package org.earlyhelp.timeliness;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives a clock of a case more time: managers alone, with a reason, and no longer than
 * the clock's own limit. The original date is kept.
 */
@Service
@Transactional
public class ExtendingDeadline {

	/** Social care's decision on a step-up, and what is an alert and no task. */
	private static final Set<Timer> NEVER = EnumSet.of(Timer.T18, Timer.T27);

	private final CaseDoor door;

	private final KeptDeadlines deadlines;

	private final Profile profile;

	private final WorkingCalendar calendar;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ExtendingDeadline(CaseDoor door, KeptDeadlines deadlines, Profile profile, WorkingCalendar calendar,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.deadlines = deadlines;
		this.profile = profile;
		this.calendar = calendar;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the deadline's id
	 * @throws InvalidInput where the deadline is none of the case's
	 * @throws DeadlineNotRunning where it does not run, or stands
	 * @throws NeverExtended where nobody gives more time
	 * @throws ExtensionNotLater where the new day is not later
	 * @throws ExtendedTooFar where it lies beyond the limit
	 */
	public UUID extend(CaseId episode, ExtendDeadline asked, IfMatch seen) {
		CaseFile file = this.door.change(episode, Deed.MANAGE, seen);
		Deadline deadline = this.deadlines.of(Subject.of(episode))
			.stream()
			.filter((one) -> one.id().equals(asked.deadlineId()))
			.findFirst()
			.orElseThrow(() -> InvalidInput.of("deadlineId", "deadline.not-of-case"));
		if (NEVER.contains(deadline.timer()) || deadline.isUrgent()) {
			throw new NeverExtended(deadline.timer());
		}
		if (deadline.state() != DeadlineState.RUNNING || deadline.isPaused()) {
			throw new DeadlineNotRunning(deadline.id(), deadline.state());
		}
		LocalDate day = this.calendar.dayZero(asked.newDue());
		Instant newDue = ServiceTime.at(day, WorkingCalendar.CLOSING);
		if (!newDue.isAfter(deadline.dueAt())) {
			throw new ExtensionNotLater(deadline.dueAt(), newDue);
		}
		LocalDate last = last(deadline);
		if (day.isAfter(last)) {
			throw new ExtendedTooFar(last);
		}
		Instant now = this.clock.instant();
		this.events.publishEvent(new DeadlineExtended(episode, deadline.id(), deadline.timer(),
				new Extension(this.user.get().username(), asked.reason(), newDue, now), file.family(), now));
		return deadline.id();
	}

	/** The clocks of a case that may get more time, and until when at the latest. */
	public List<Extensible> extensible(CaseId episode) {
		this.door.open(episode, Deed.MANAGE);
		return this.deadlines.of(Subject.of(episode))
			.stream()
			.filter((one) -> one.state() == DeadlineState.RUNNING && !one.isPaused())
			.filter((one) -> !NEVER.contains(one.timer()) && !one.isUrgent())
			.map((one) -> new Extensible(one.view(), last(one)))
			.filter((one) -> one.last().isAfter(ServiceTime.dayOf(one.deadline().dueAt())))
			.toList();
	}

	/** A clock that may get more time. */
	public record Extensible(DeadlineView deadline, LocalDate last) {
	}

	private LocalDate last(Deadline deadline) {
		if (deadline.hardLimitAt() != null) {
			return ServiceTime.dayOf(deadline.hardLimitAt());
		}
		return this.calendar.plus(ServiceTime.dayOf(deadline.originalDueAt()),
				this.profile.casework().extensionLimit().amount());
	}

}
