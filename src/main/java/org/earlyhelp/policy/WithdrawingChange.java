package org.earlyhelp.policy;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a proposed change back, before anybody has decided on it. */
@Service
@Transactional
public class WithdrawingChange {

	private final Changes changes;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WithdrawingChange(Changes changes, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.changes = changes;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether whoever asks may take it back: who proposed it, while it waits. */
	public boolean mayWithdraw(ChangeView change) {
		return change.state() == ChangeState.PROPOSED && this.user.get().username().equals(change.proposedBy());
	}

	/**
	 * @throws NotThere where there is none
	 * @throws NotPermitted where the asker is no service manager, or did not propose it
	 * @throws ChangeIsDecided where somebody decided before
	 */
	public ChangeView withdraw(UUID id, WithdrawChange said) {
		if (!PolicyRoles.mayChange(this.user.get())) {
			throw new NotPermitted("withdraw a change of the profile");
		}
		Change change = this.changes.called(id);
		Instant now = this.clock.instant();
		change.withdraw(this.user.get().username(), said.reason(), now);
		this.events.publishEvent(new ChangeWithdrawn(id, said.reason(), now));
		return change.view();
	}

}
