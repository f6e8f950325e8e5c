package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.access.Access.Verdict;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows a contact, as far as the asker may read it. */
@Service
@Transactional
public class LookingAtContact {

	private final Contacts contacts;

	private final ContactSight sight;

	private final LinkingDuplicate duplicates;

	private final ObjectProvider<DecisionDue> decisionDue;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LookingAtContact(Contacts contacts, ContactSight sight, LinkingDuplicate duplicates,
			ObjectProvider<DecisionDue> decisionDue, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.contacts = contacts;
		this.sight = sight;
		this.duplicates = duplicates;
		this.decisionDue = decisionDue;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * All of it, or its status for the practitioner who told us.
	 * @throws NotThere where there is none, or none for them
	 */
	public ContactView look(ContactId id) {
		Contact contact = this.contacts.called(id);
		Verdict verdict = this.sight.of(this.user.get(), contact);
		if (verdict == Verdict.INVISIBLE) {
			throw NotThere.hidden(id);
		}
		boolean whole = verdict == Verdict.PERMITTED;
		this.events.publishEvent(new RecordViewed(Subject.of(id), contact.family(),
				whole ? "CONTACT_DETAIL" : "CONTACT_STATUS", this.clock.instant()));
		return whole ? whole(contact) : ContactView.status(contact);
	}

	/**
	 * What a form about the contact starts from; empty for who may not read it. Nothing
	 * of it is shown, so nothing is in the ledger.
	 */
	@Transactional(readOnly = true)
	public Optional<ContactView> begunFor(ContactId id) {
		return this.contacts.findById(id.value())
			.filter((contact) -> this.sight.of(this.user.get(), contact) == Verdict.PERMITTED)
			.map((contact) -> ContactView.whole(contact, List.of(), null));
	}

	/** What was just received, back to who told us. */
	@Transactional(readOnly = true)
	public ContactView afterReceiving(ContactId id) {
		Contact contact = this.contacts.called(id);
		boolean whole = this.sight.of(this.user.get(), contact) == Verdict.PERMITTED;
		return whole ? whole(contact) : ContactView.asTold(contact, dueOf(contact));
	}

	private ContactView whole(Contact contact) {
		return ContactView.whole(contact, this.duplicates.offeredFor(contact), dueOf(contact));
	}

	private Instant dueOf(Contact contact) {
		return this.decisionDue.stream().findFirst().flatMap((due) -> due.of(contact.id())).orElse(null);
	}

}
