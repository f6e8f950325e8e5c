package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.util.Optional;

import org.earlyhelp.access.Access.Verdict;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.casefile.Beginning;
import org.earlyhelp.casefile.Beginnings;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells what a contact told, to those who may read it. */
@Component
class TellingBeginning implements Beginnings {

	private final Contacts contacts;

	private final ContactSight sight;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	TellingBeginning(Contacts contacts, ContactSight sight, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.contacts = contacts;
		this.sight = sight;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public Optional<Beginning> of(ContactId id) {
		return this.contacts.findById(id.value())
			.filter((contact) -> this.sight.of(this.user.get(), contact) == Verdict.PERMITTED)
			.map((contact) -> {
				this.events.publishEvent(
						new RecordViewed(Subject.of(id), contact.family(), "CONTACT_STORY", this.clock.instant()));
				ReceiveContact told = contact.given();
				String agency = (told.referrer() != null) ? told.referrer().agency() : null;
				String why = contact.decision().map(Decision::rationale).orElse(null);
				return new Beginning(contact.reference(), contact.receivedAt(), told.source(), agency, told.narrative(),
						told.tried(), why);
			});
	}

}
