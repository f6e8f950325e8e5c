package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.Deed;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says that two contacts tell of the same incident. Both are kept, and both referrers
 * hear what was decided (R1.4).
 */
@Service
@Transactional
public class LinkingDuplicate {

	/** Weekends and bank holidays never stretch a few working days beyond this. */
	private static final int REACH_DAYS = 21;

	private final Contacts contacts;

	private final ContactDoor door;

	private final Span window;

	private final WorkingCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LinkingDuplicate(Contacts contacts, ContactDoor door, Profile profile, WorkingCalendar calendar,
			ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.door = door;
		this.window = profile.frontDoor().duplicateWindow();
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param seen the version of the contact that the caller has seen
	 * @throws NotThere where either is not there for them
	 * @throws NotADuplicate where they cannot be the same incident
	 * @throws ContactNotInState where it is decided already
	 */
	public void link(ContactId id, ContactId original, IfMatch seen) {
		Contact contact = this.door.open(id, Deed.CONTRIBUTE);
		Contact other = this.door.open(original, Deed.CONTRIBUTE);
		seen.check(contact.version());
		if (id.equals(original)) {
			throw NotADuplicate.ofItself(contact.reference());
		}
		other.refuseUnlessOriginal();
		if (!ReceivingRules.mayBeSameIncident(contact.receivedAt(), other.receivedAt(), this.window, this.calendar)) {
			throw NotADuplicate.tooLate(contact.reference(), other.reference());
		}
		contact.duplicates(original);
		Instant now = this.clock.instant();
		this.events.publishEvent(new ContactLinkedAsDuplicate(id, original, contact.family(), now));
	}

	/** Contacts that may tell of the same incident, newest first: offered, never done. */
	@Transactional(readOnly = true)
	List<Contact> offeredFor(Contact contact) {
		Instant from = contact.receivedAt().minus(REACH_DAYS, ChronoUnit.DAYS);
		Instant to = contact.receivedAt().plus(REACH_DAYS, ChronoUnit.DAYS);
		Set<UUID> people = Stream
			.concat(contact.children().stream().map(PersonId::value),
					contact.possibleMatches().stream().map(PossibleMatch::personId))
			.collect(Collectors.toSet());
		Map<ContactId, Contact> found = new LinkedHashMap<>();
		this.contacts.of(contact.family(), from, to).forEach((other) -> found.put(other.id(), other));
		if (!people.isEmpty()) {
			this.contacts.findAbout(people, from, to).forEach((other) -> found.put(other.id(), other));
		}
		return found.values()
			.stream()
			.filter((other) -> !other.id().equals(contact.id()) && other.isOriginal())
			.filter((other) -> ReceivingRules.mayBeSameIncident(contact.receivedAt(), other.receivedAt(), this.window,
					this.calendar))
			.toList();
	}

}
