package org.earlyhelp.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.frontdoor.ConsultationRecorded;
import org.earlyhelp.frontdoor.ConsultationResult;
import org.earlyhelp.frontdoor.Contact;
import org.earlyhelp.frontdoor.ContactDoor;
import org.earlyhelp.frontdoor.Contacts;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks a service for help: from a case's plan, or where a consultation ends so. */
@Service
@Transactional
public class AskingForService {

	private static final CaseState[] OPEN = Arrays.stream(CaseState.values())
		.filter(CaseState::isOpen)
		.toArray(CaseState[]::new);

	private final ServiceRequests requests;

	private final Directory directory;

	private final CaseDoor cases;

	private final ContactDoor contacts;

	private final Contacts allContacts;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AskingForService(ServiceRequests requests, Directory directory, CaseDoor cases, ContactDoor contacts,
			Contacts allContacts, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.requests = requests;
		this.directory = directory;
		this.cases = cases;
		this.contacts = contacts;
		this.allContacts = allContacts;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @return the request's id
	 * @throws InvalidInput where it is for neither or both of a case and a contact
	 * @throws org.earlyhelp.casefile.CaseNotInState where the case is closed
	 */
	public UUID ask(AskForService asked) {
		if ((asked.caseId() == null) == (asked.contactId() == null)) {
			throw InvalidInput.of("caseId", "service-request.case-or-contact");
		}
		if (asked.caseId() != null) {
			CaseFile file = this.cases.open(new CaseId(asked.caseId()), Deed.CONTRIBUTE);
			file.requireState(OPEN);
			return send(Subject.of(file.id()), file.family(), file.district(), asked.service(), asked.need());
		}
		Contact contact = this.contacts.open(new ContactId(asked.contactId()), Deed.CONTRIBUTE);
		return send(Subject.of(contact.id()), contact.family(), contact.facts().district(), asked.service(),
				asked.need());
	}

	/** Halton's consultation can become a request to each service that was named. */
	@EventListener
	@Order(5)
	void on(ConsultationRecorded consultation) {
		if (consultation.result() != ConsultationResult.SERVICE_REQUEST) {
			return;
		}
		Contact contact = this.allContacts.called(consultation.contact());
		contact.consultation()
			.services()
			.forEach((service) -> send(Subject.of(contact.id()), contact.family(), contact.facts().district(), service,
					consultation.advice()));
	}

	private UUID send(Subject subject, FamilyId family, String district, String service, String need) {
		Instant now = this.clock.instant();
		String code = this.directory.called(service).map(CodeLists.Service::code).orElse(service);
		ServiceRequest request = this.requests.save(ServiceRequest.sent(subject, family, district, code, need,
				this.user.get().username(), this.directory.answerDue(code, now), now, ServiceTime.dayOf(now)));
		this.events.publishEvent(new ServiceRequested(request.id(), code, need, subject, family, now));
		return request.id();
	}

}
