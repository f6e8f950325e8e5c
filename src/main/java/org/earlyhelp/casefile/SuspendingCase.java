package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets a case rest for a while, its clocks with it, and go on again. */
@Service
@Transactional
public class SuspendingCase {

	private final CaseDoor door;

	private final CaseFiles cases;

	private final Suspensions suspensions;

	private final Profile profile;

	private final WorkingCalendar calendar;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SuspendingCase(CaseDoor door, CaseFiles cases, Suspensions suspensions, Profile profile, WorkingCalendar calendar,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.cases = cases;
		this.suspensions = suspensions;
		this.profile = profile;
		this.calendar = calendar;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the suspension's id
	 * @throws InvalidInput where the day does not lie ahead
	 * @throws CaseNotInState where the case is closed
	 * @throws CaseIsSuspended where it rests already
	 * @throws SuspendedTooLong where it would rest longer than the locality allows
	 */
	public UUID suspend(CaseId id, SuspendCase asked, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		Instant now = this.clock.instant();
		LocalDate today = ServiceTime.dayOf(now);
		if (!asked.until().isAfter(today)) {
			throw InvalidInput.of("until", "date.not-in-future");
		}
		if (!file.state().isOpen()) {
			throw new CaseNotInState(id, file.state());
		}
		if (file.suspended()) {
			throw new CaseIsSuspended(file.reference(), file.suspendedUntil());
		}
		LocalDate last = lastDay();
		if (asked.until().isAfter(last)) {
			throw new SuspendedTooLong(last);
		}
		file.suspend(asked.until());
		Suspension suspension = this.suspensions
			.save(Suspension.of(file, asked, today, this.user.get().username(), now));
		this.events.publishEvent(new CaseSuspended(id, asked.until(), asked.reason(), file.family(), now));
		return suspension.id();
	}

	/**
	 * The last day until which this case may rest, if it is suspended today.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 * @throws org.earlyhelp.shared.NotPermitted where they may not suspend it
	 */
	@Transactional(readOnly = true)
	public LocalDate lastDay(CaseId id) {
		this.door.open(id, Deed.CONTRIBUTE);
		return lastDay();
	}

	private LocalDate lastDay() {
		return this.calendar.plus(ServiceTime.dayOf(this.clock.instant()),
				this.profile.casework().suspensionLimit().amount());
	}

	/**
	 * Goes on before its day.
	 * @return the suspension's id
	 * @throws CaseIsNotSuspended where it does not rest
	 */
	public UUID resume(CaseId id, ResumeCase asked, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		if (!file.suspended() || !file.state().isOpen()) {
			throw new CaseIsNotSuspended(file.reference());
		}
		return goOn(file, false, asked.reason());
	}

	/** Its day has come; changes nothing where it went on, or closed, before. */
	public void resumeByItself(CaseId id) {
		CaseFile file = this.cases.called(id);
		if (file.suspended()) {
			goOn(file, true, null);
		}
	}

	private UUID goOn(CaseFile file, boolean byItself, String why) {
		Instant now = this.clock.instant();
		Suspension suspension = this.suspensions
			.findFirstByCaseIdAndResumedAtIsNullOrderBySuspendedAtDesc(file.id().value())
			.orElseThrow();
		suspension.ended(this.user.get().username(), why, now);
		file.resume();
		file.changed();
		this.events.publishEvent(new CaseResumed(file.id(), byItself, why, file.family(), now));
		return suspension.id();
	}

}
