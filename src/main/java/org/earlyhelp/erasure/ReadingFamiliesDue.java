package org.earlyhelp.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows whose records have been kept for long enough; each look is in the ledger. */
@Service
@Transactional
public class ReadingFamiliesDue {

	private final FamiliesDue due;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingFamiliesDue(FamiliesDue due, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.due = due;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether whoever asks may see it: for pages that lead there. */
	public boolean mayRead() {
		return ErasureRoles.mayReadDue(this.user.get());
	}

	/**
	 * Those longest over first.
	 * @throws NotPermitted to all but records officers and service managers
	 */
	public Page<FamilyDue> list(int limit, Cursor after) {
		User reader = this.user.get();
		if (!ErasureRoles.mayReadDue(reader)) {
			throw new NotPermitted("families whose time is over");
		}
		Instant now = this.clock.instant();
		LocalDate today = ServiceTime.dayOf(now);
		List<FamiliesDue.Line> found = this.due.on(today, limit + 1,
				(after != null) ? new FamiliesDue.Line(ReadingErasures.idOf(after, 1), after.day(0)) : null);
		List<FamiliesDue.Line> page = (found.size() > limit) ? found.subList(0, limit) : found;
		this.events.publishEvent(
				new ListViewed("FAMILIES_DUE", page.stream().map(FamiliesDue.Line::family).toList(), Map.of(), now));
		return new Page<>(this.due.told(page), this.due.count(today),
				(found.size() > limit) ? next(page.get(limit - 1)) : null);
	}

	private static String next(FamiliesDue.Line last) {
		return Cursor.of(last.keptUntil().toString(), last.family().toString()).encode();
	}

}
