package org.earlyhelp.subjectaccess;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts together what the service holds of the person, or looks again: what is new or
 * reads otherwise has to be decided, all else stays as it was decided.
 */
@Service
@Transactional
public class GatheringRecord {

	private final Requests requests;

	private final Holdings holdings;

	private final Items items;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	GatheringRecord(Requests requests, Holdings holdings, Items items, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.holdings = holdings;
		this.items = items;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What came of it.
	 *
	 * @param items how many there are
	 * @param changed how many are new, read otherwise, or are no longer held
	 */
	public record Gathered(int items, long changed) {
	}

	/**
	 * @throws CannotAnswer where it was answered or closed, or nobody knows who asks
	 * @throws org.earlyhelp.shared.http.Stale where somebody changed it since
	 */
	public Gathered gather(UUID id, IfMatch seen) {
		SubjectAccessRoles.demand(this.user.get(), id);
		RequestView request = this.requests.held(id);
		seen.check(request.version());
		Completeness.demandOpen(request.state());
		Completeness.demandKnown(request.known());
		Holdings.Held held = this.holdings.of(request);
		long changed = this.items.gathered(id, held.items(), held.rules());
		Instant now = this.clock.instant();
		this.requests.gathered(id, now, held.sealed());
		this.events.publishEvent(new SubjectRecordGathered(id, request.reference(), request.personId(),
				request.familyId(), held.items().size(), (int) changed, now));
		return new Gathered(held.items().size(), changed);
	}

}
