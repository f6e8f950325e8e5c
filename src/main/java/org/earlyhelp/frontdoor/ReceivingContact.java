package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotPermitted;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody tells the front door, and begins its way through it. */
@Service
@Transactional
public class ReceivingContact {

	private final Contacts contacts;

	private final TakingDown takingDown;

	private final CurrentUser user;

	private final KnownCodes codes;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReceivingContact(Contacts contacts, TakingDown takingDown, CurrentUser user, Profile profile,
			ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.takingDown = takingDown;
		this.user = user;
		this.codes = KnownCodes.of(profile);
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Says whether it would be taken, and takes nothing.
	 * @throws NotPermitted unless a practitioner or a screener asks
	 * @throws InvalidInput naming every wrong field
	 */
	@Transactional(readOnly = true)
	public void check(ReceiveContact told) {
		refuseWhoMayNot();
		refuseWrong(told, this.clock.instant());
	}

	/**
	 * @throws NotPermitted unless a practitioner or a screener asks
	 */
	@Transactional(readOnly = true)
	public void refuseWhoMayNot() {
		User teller = this.user.get();
		if (!teller.isSystem() && !teller.is(Role.PRACTITIONER, Role.SCREENER)) {
			throw new NotPermitted("receive a contact");
		}
	}

	/**
	 * @throws NotPermitted unless a practitioner or a screener asks
	 * @throws InvalidInput naming every wrong field
	 */
	public ContactId receive(ReceiveContact told) {
		refuseWhoMayNot();
		User teller = this.user.get();
		Instant now = this.clock.instant();
		refuseWrong(told, now);
		Instant at = (told.receivedAt() != null) ? told.receivedAt().truncatedTo(ChronoUnit.MICROS) : now;
		String by = teller.is(Role.PRACTITIONER) ? teller.username() : null;
		Contact contact = this.contacts.save(Contact.received(this.takingDown.takeDown(told, at, by), told, at, now));
		this.events.publishEvent(new ContactReceived(contact.id(), contact.receivedAt(), contact.immediateDanger(),
				contact.family(), now));
		return contact.id();
	}

	private void refuseWrong(ReceiveContact told, Instant now) {
		var wrong = ContactCheck.findings(told, this.codes, now);
		if (!wrong.isEmpty()) {
			throw new InvalidInput(wrong);
		}
	}

}
