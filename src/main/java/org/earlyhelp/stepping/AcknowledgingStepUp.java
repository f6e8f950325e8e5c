package org.earlyhelp.stepping;

import java.time.Clock;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that social care has a step-up: the duty manager is not told again (R9.1). */
@Service
@Transactional
public class AcknowledgingStepUp {

	private final StepUpDoor door;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AcknowledgingStepUp(StepUpDoor door, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The first time counts; again changes nothing.
	 * @throws NotPermitted for everybody but social care's managers
	 */
	public void acknowledge(UUID id) {
		StepUpDoor.Opened opened = this.door.open(id, Deed.SEE);
		User asker = this.user.get();
		SocialCare.demand(asker, "acknowledge-step-up");
		if (opened.stepUp().acknowledged(asker.username(), this.clock.instant())) {
			this.events.publishEvent(new StepUpAcknowledged(opened.file().id(), id, asker.username(),
					opened.file().family(), this.clock.instant()));
		}
	}

}
