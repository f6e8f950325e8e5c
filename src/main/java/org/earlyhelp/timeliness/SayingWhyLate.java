package org.earlyhelp.timeliness;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.frontdoor.ContactDoor;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;

/**
 * Says why a clock is late: those who work the case or contact, so that figures show a
 * reason and not a name.
 */
@Service
@Transactional
public class SayingWhyLate {

	private final KeptDeadlines deadlines;

	private final CaseDoor cases;

	private final ContactDoor contacts;

	private final Places places;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	SayingWhyLate(KeptDeadlines deadlines, CaseDoor cases, ContactDoor contacts, Places places, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.deadlines = deadlines;
		this.cases = cases;
		this.contacts = contacts;
		this.places = places;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotThere where there is no such clock, or none for them
	 * @throws org.earlyhelp.shared.NotPermitted where they may only look
	 * @throws InvalidInput where the reason is OTHER and nothing says which
	 * @throws NotLate where it is in time
	 */
	public void say(UUID id, SayWhyLate said) {
		Deadline deadline = this.deadlines.findById(id).orElseThrow(() -> NotThere.none(id));
		FamilyId family = this.places.caseOf(deadline.subject())
			.map((episode) -> this.cases.open(episode, Deed.CONTRIBUTE).family())
			.orElseGet(() -> this.contacts.open(new ContactId(deadline.subject().id()), Deed.CONTRIBUTE).family());
		if (said.reason() == LateReason.OTHER && said.note() == null) {
			throw InvalidInput.of("note", "deadline.why-late-note");
		}
		Instant now = this.clock.instant();
		deadline.late(said, this.user.get().username(), now);
		this.events.publishEvent(
				new WhyLateSaid(id, deadline.timer(), said.reason(), said.note(), deadline.subject(), family, now));
	}

}
