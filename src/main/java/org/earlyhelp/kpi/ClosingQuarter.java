package org.earlyhelp.kpi;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.ProfileInForce;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is told for a quarter, with the version of each query. A correction is told
 * again with a reason; the first stays.
 */
@Service
@Transactional
public class ClosingQuarter {

	private final ClosedQuarters quarters;

	private final ReadingKpis reading;

	private final ProfileInForce profiles;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ClosingQuarter(ClosedQuarters quarters, ReadingKpis reading, ProfileInForce profiles, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.quarters = quarters;
		this.reading = reading;
		this.profiles = profiles;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether whoever asks may close a quarter: a service manager. */
	public boolean mayClose() {
		return this.user.get().is(Role.SERVICE_MANAGER);
	}

	/**
	 * @return the id of what is kept
	 * @throws NotPermitted where the asker is no service manager
	 * @throws QuarterNotOver where it goes on
	 * @throws QuarterIsClosed where it was told before
	 */
	public UUID close(CloseQuarter told) {
		demandServiceManager();
		Period quarter = Period.quarter(told.quarter());
		Instant now = this.clock.instant();
		if (!quarter.to().isBefore(ServiceTime.dayOf(now))) {
			throw new QuarterNotOver(quarter.to());
		}
		if (this.quarters.told(quarter) > 0) {
			throw new QuarterIsClosed();
		}
		return keep(quarter, 1, null, now);
	}

	/**
	 * @param id of any statement of the quarter
	 * @return the id of what is kept now
	 * @throws NotPermitted where the asker is no service manager
	 * @throws NotThere where there is none
	 */
	public UUID restate(UUID id, RestateQuarter told) {
		demandServiceManager();
		ClosedQuarter before = this.quarters.called(id).orElseThrow(() -> NotThere.none(id));
		Period quarter = new Period(before.from(), before.to());
		return keep(quarter, this.quarters.told(quarter) + 1, told.reason(), this.clock.instant());
	}

	private UUID keep(Period quarter, int number, String reason, Instant now) {
		User closer = this.user.get();
		UUID id = TimeOrderedId.next();
		this.quarters.add(new ClosedQuarter(id, quarter.from(), quarter.to(), number, reason,
				this.profiles.on(ServiceTime.dayOf(now)).version(), closer.username(), now,
				this.reading.whole(quarter)));
		this.events.publishEvent(new QuarterClosed(id, quarter.from(), quarter.to(), number, reason, now));
		return id;
	}

	private void demandServiceManager() {
		if (!mayClose()) {
			throw new NotPermitted("close a quarter");
		}
	}

}
