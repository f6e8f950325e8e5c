package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.text.Sha256;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a document on the case, once its content is what it may be. */
@Service
@Transactional
public class AddingDocument {

	/** Local choice, as the contract says. */
	static final int MEGABYTES = 25;

	private static final int LONGEST_NAME = 200;

	/** Where it lay, a drive, or either encoded, says more than a name may. */
	private static final Pattern PATH = Pattern.compile("[/\\\\:]|\\.\\.|%2f|%5c|%2e%2e|%00", Pattern.CASE_INSENSITIVE);

	private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\u2028\u2029]");

	private final CaseDoor door;

	private final Documents documents;

	private final DocumentStore store;

	private final DocumentScanner scanner;

	private final FamilyMembers members;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	AddingDocument(CaseDoor door, Documents documents, DocumentStore store, DocumentScanner scanner,
			FamilyMembers members, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.documents = documents;
		this.store = store;
		this.scanner = scanner;
		this.members = members;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Passes where the asker may add documents to this case.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 * @throws org.earlyhelp.shared.NotPermitted where they may add none
	 */
	public void demand(CaseId id) {
		this.door.open(id, Deed.CONTRIBUTE);
	}

	/**
	 * @return the document's id
	 * @throws InvalidInput where it is empty, its name holds a path, it would harm, or it
	 * is about somebody of another family
	 * @throws DocumentTooLarge over 25 MB
	 * @throws DocumentNotAccepted where the content is no pdf, docx, odt, png or jpeg, or
	 * the name's extension belongs to another sort
	 * @throws CaseNotInState where the case and all that follows it is over
	 */
	public UUID add(CaseId id, AddDocument adding) {
		CaseFile file = this.door.open(id, Deed.CONTRIBUTE);
		Instant now = this.clock.instant();
		refuseWhatCannotBe(file, adding, now);
		DocumentType type = DocumentType.of(adding.content())
			.filter((found) -> found.fits(adding.name()))
			.orElseThrow(DocumentNotAccepted::new);
		if (!file.facts().open()) {
			throw new CaseNotInState(id, file.state());
		}
		Document document = this.documents
			.saveAndFlush(Document.of(file, adding, type, Sha256.hex(adding.content()), this.user.get(), now));
		this.store.keep(document.id(), adding.content());
		this.events.publishEvent(new DocumentAdded(id, document.id(), adding.kind(), adding.name(),
				!adding.restrictedTo().isEmpty(), file.family(), now));
		return document.id();
	}

	private void refuseWhatCannotBe(CaseFile file, AddDocument adding, Instant now) {
		if (adding.content().length > MEGABYTES * 1024 * 1024) {
			throw new DocumentTooLarge(MEGABYTES);
		}
		var findings = new InvalidInput.Findings();
		findings.unless(adding.content().length > 0, "file", "document.empty");
		findings.unless(this.scanner.clean(adding.content()), "file", "document.harmful");
		findings.unless(named(adding.name()), "file", "document.name", LONGEST_NAME);
		findings.unless(adding.date() == null || !adding.date().isAfter(ServiceTime.dayOf(now)), "date", "date.future");
		Set<PersonId> strangers = new HashSet<>(
				this.members.strangers(file.family(), adding.about().stream().map(PersonId::new).toList()));
		for (int i = 0; i < adding.about().size(); i++) {
			UUID person = adding.about().get(i);
			findings.unless(!strangers.contains(new PersonId(person)), "about[" + i + "]", "family.stranger", person);
		}
		findings.refuse();
	}

	private static boolean named(String name) {
		return name != null && !name.isBlank() && name.length() <= LONGEST_NAME && !PATH.matcher(name).find()
				&& !UNSEEN.matcher(name).find();
	}

}
