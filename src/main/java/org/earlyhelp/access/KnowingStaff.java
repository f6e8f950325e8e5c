package org.earlyhelp.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.access.StaffRightsChanged.Rights;
import org.earlyhelp.shared.RealTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Somebody whom their organisation has signed in is known here from then on, as it
 * describes them now: work can be given to them. What it said earlier changes nothing of
 * what it said last, in whichever order the two come here. Who was told to have left
 * stays out, whatever the organisation says. What they may do, and each change of it, is
 * told in the same transaction.
 */
@Service
public class KnowingStaff {

	/** How far the clocks of two machines may differ. */
	private static final Duration LEEWAY = Duration.ofMinutes(1);

	private final StaffMembers members;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	private final TransactionTemplate transaction;

	KnowingStaff(StaffMembers members, CurrentUser user, ApplicationEventPublisher events, Clock clock,
			PlatformTransactionManager transactions) {
		this.members = members;
		this.user = user;
		this.events = events;
		this.clock = clock;
		this.transaction = new TransactionTemplate(transactions);
		this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** As they were described; empty where they have left. */
	public Optional<User> know(Claimed claimed) {
		try {
			return settle(claimed);
		}
		catch (DataIntegrityViolationException ex) {
			// Two first requests of one person at once: the other one has written them
			// down.
			return settle(claimed);
		}
	}

	/** It is the service that does so: nobody is signed in yet. */
	private Optional<User> settle(Claimed claimed) {
		var kept = new StaffMember[1];
		this.user.as(User.SYSTEM, () -> {
			kept[0] = this.transaction.execute((status) -> kept(claimed));
		});
		return kept[0].active() ? Optional.of(claimed.user()) : Optional.empty();
	}

	/**
	 * Held while it is compared: of two requests at once one changes them, and the other
	 * finds them changed.
	 */
	private StaffMember kept(Claimed claimed) {
		List<StaffMember> known = this.members.findByUsernameInOrderByUsername(List.of(claimed.user().username()));
		Instant said = said(claimed);
		if (known.isEmpty()) {
			var member = new StaffMember(claimed.user(), claimed.team(), false);
			member.becomes(claimed, said);
			this.members.saveAndFlush(member);
			tell(member, null);
			return member;
		}
		StaffMember member = known.get(0);
		if (member.active() && member.isNews(said)) {
			Rights before = Rights.of(member);
			member.becomes(claimed, said);
			if (!before.equals(Rights.of(member))) {
				tell(member, before);
			}
		}
		return member;
	}

	/** A time still to come tells nothing: nothing could be said after it for so long. */
	private static Instant said(Claimed claimed) {
		Instant issued = claimed.issuedAt();
		return (issued != null && issued.isAfter(RealTime.now().plus(LEEWAY))) ? null : issued;
	}

	private void tell(StaffMember member, Rights before) {
		this.events
			.publishEvent(new StaffRightsChanged(member.username(), before, Rights.of(member), this.clock.instant()));
	}

}
