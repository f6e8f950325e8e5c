package org.earlyhelp.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.ProfileVersion;
import org.earlyhelp.locality.ProfileVersions;
import org.earlyhelp.locality.Span;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on a proposed change: another service manager than who proposed it. Approved,
 * it is a new version of the profile, which holds from its day on; what was decided under
 * an earlier one stays.
 */
@Service
@Transactional
public class DecidingChange {

	private final Changes changes;

	private final ProfileVersions versions;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	DecidingChange(Changes changes, ProfileVersions versions, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.changes = changes;
		this.versions = versions;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether whoever asks may decide on it: a second service manager, once. */
	public boolean mayDecide(ChangeView change) {
		User asker = this.user.get();
		return change.state() == ChangeState.PROPOSED && PolicyRoles.mayChange(asker)
				&& !asker.username().equals(change.proposedBy());
	}

	/**
	 * @throws NotThere where there is none
	 * @throws NotPermitted where the asker is no service manager, or proposed it
	 * @throws ChangeIsDecided where somebody decided before
	 * @throws ChangeComesTooLate where its day has begun
	 * @throws ProfileChangedSince where the same was changed since it was proposed
	 */
	public ChangeView decide(UUID id, DecideChange said) {
		User second = this.user.get();
		if (!PolicyRoles.mayChange(second)) {
			throw new NotPermitted("decide on a change of the profile");
		}
		Change change = this.changes.called(id);
		Instant now = this.clock.instant();
		if (said.decision() == DecideChange.Decision.REFUSE) {
			change.refuse(second.username(), said.comment(), now);
			tell(change, null, now);
			return change.view();
		}
		int next = this.versions.next();
		change.approve(second.username(), said.comment(), this.versions.latestAbout(change.timer()), next,
				ServiceTime.dayOf(now), now);
		String label = this.versions.label(next);
		this.versions.add(version(change.view(), next, label));
		tell(change, label, now);
		return change.view();
	}

	private void tell(Change change, String label, Instant now) {
		ChangeView kept = change.view();
		this.events.publishEvent(new ChangeDecided(kept.id(), kept.state(), label, kept.comment(), now));
	}

	private static ProfileVersion version(ChangeView change, int number, String label) {
		return new ProfileVersion(number, label, change.from(), change.timer(), span(change.due()),
				span(change.limit()), span(change.urgentDue()), span(change.urgentLimit()), change.threshold(),
				change.replaces(), change.id(), change.proposedBy(), change.decidedBy(), change.decidedAt());
	}

	private static Span span(String text) {
		return (text != null) ? Span.of(text) : null;
	}

}
