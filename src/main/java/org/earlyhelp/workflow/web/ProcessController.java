package org.earlyhelp.workflow.web;

import java.time.Clock;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.frontdoor.ContactDoor;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.workflow.ProcessStories;
import org.earlyhelp.workflow.ProcessStory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where a case or a contact is in its process, for those who may read it. */
@RestController
class ProcessController {

	private final CaseDoor cases;

	private final ContactDoor contacts;

	private final ProcessStories stories;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ProcessController(CaseDoor cases, ContactDoor contacts, ProcessStories stories, ApplicationEventPublisher events,
			Clock clock) {
		this.cases = cases;
		this.contacts = contacts;
		this.stories = stories;
		this.events = events;
		this.clock = clock;
	}

	@GetMapping("/api/cases/{id}/process")
	@Operation(summary = "Where the case is in its process, and how it came there")
	@Transactional
	public ProcessStory ofCase(@PathVariable UUID id) {
		var file = this.cases.open(new CaseId(id), Deed.SEE);
		return tell(Subject.of(file.id()), file.family());
	}

	@GetMapping("/api/contacts/{id}/process")
	@Operation(summary = "Where the contact is in its process, and how it came there")
	@Transactional
	public ProcessStory ofContact(@PathVariable UUID id) {
		var contact = this.contacts.open(new ContactId(id), Deed.SEE);
		return tell(Subject.of(contact.id()), contact.family());
	}

	private ProcessStory tell(Subject subject, FamilyId family) {
		this.events.publishEvent(new RecordViewed(subject, family, "PROCESS", this.clock.instant()));
		return this.stories.of(subject).orElseThrow(() -> NotThere.none(subject.id()));
	}

}
