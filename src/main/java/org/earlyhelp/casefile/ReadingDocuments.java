package org.earlyhelp.casefile;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists a case's documents and hands them out; what somebody may not see is not listed,
 * but for whoever answers a request to see the records.
 */
@Service
@Transactional
public class ReadingDocuments {

	private final CaseDoor door;

	private final Documents documents;

	private final DocumentStore store;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingDocuments(CaseDoor door, Documents documents, DocumentStore store, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.documents = documents;
		this.store = store;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The latest first.
	 * @param after the cursor of the page before; null for the first
	 * @param limit 1 to {@link Page#MOST}
	 */
	public Page<DocumentView> page(CaseId id, String after, int limit) {
		CaseFile file = this.door.open(id, Deed.SEE);
		User reader = this.user.get();
		List<DocumentView> visible = this.documents.findByCaseIdOrderByAddedAtDescIdDesc(id.value())
			.stream()
			.filter((document) -> document.shownTo(reader) || this.door.isAnswered(file))
			.map(Document::view)
			.toList();
		int from = (after != null) ? indexAfter(visible, Cursor.decode(after, 1).part(0)) : 0;
		int to = Math.min(visible.size(), from + limit);
		String next = (to < visible.size()) ? Cursor.of(visible.get(to - 1).id().toString()).encode() : null;
		tell(file, "CASE_DOCUMENTS");
		return new Page<>(visible.subList(from, to), visible.size(), next);
	}

	private static int indexAfter(List<DocumentView> visible, String id) {
		for (int i = 0; i < visible.size(); i++) {
			if (visible.get(i).id().toString().equals(id)) {
				return i + 1;
			}
		}
		throw Cursor.unreadable();
	}

	/**
	 * @throws NotThere where this case has no such document, or none for them
	 */
	public DocumentFile download(CaseId id, UUID asked) {
		CaseFile file = this.door.open(id, Deed.SEE);
		Document document = this.documents.findById(asked)
			.filter((found) -> found.caseId().equals(id.value()))
			.orElseThrow(() -> NotThere.none(asked));
		if (!document.shownTo(this.user.get()) && !this.door.isAnswered(file)) {
			throw NotThere.hidden(asked);
		}
		tell(file, "CASE_DOCUMENT");
		return new DocumentFile(document.name(), document.mediaType(), this.store.content(asked));
	}

	private void tell(CaseFile file, String what) {
		this.events.publishEvent(new RecordViewed(Subject.of(file.id()), file.family(), what, this.clock.instant()));
	}

}
