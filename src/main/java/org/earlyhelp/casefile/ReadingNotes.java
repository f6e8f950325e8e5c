package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a case's notes, the latest first; supervision for management and audit alone, and
 * for whoever answers a request to see the records.
 */
@Service
@Transactional
public class ReadingNotes {

	private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

	private static final UUID LAST_ID = new UUID(-1L, -1L);

	private final CaseDoor door;

	private final Notes notes;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingNotes(CaseDoor door, Notes notes, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.notes = notes;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** The kinds of notes that the asker may read on this case. */
	public Set<NoteKind> kinds(CaseId id) {
		return kinds(this.door.open(id, Deed.SEE));
	}

	/**
	 * @param kind one kind alone; null for all that the asker may read
	 * @param after the cursor of the page before; null for the first
	 * @param limit 1 to {@link Page#MOST}
	 */
	public Page<NoteView> page(CaseId id, NoteKind kind, String after, int limit) {
		CaseFile file = this.door.open(id, Deed.SEE);
		Set<NoteKind> kinds = kinds(file);
		if (kind != null) {
			kinds.retainAll(EnumSet.of(kind));
		}
		Instant before = END_OF_TIME;
		UUID beforeId = LAST_ID;
		if (after != null) {
			Cursor cursor = Cursor.decode(after, 2);
			before = cursor.moment(0);
			beforeId = idOf(cursor);
		}
		List<Note> found = this.notes.page(id.value(), kinds, before, beforeId, Limit.of(limit + 1));
		List<Note> shown = found.subList(0, Math.min(limit, found.size()));
		String next = (found.size() > limit) ? cursorAfter(shown.get(limit - 1)) : null;
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "CASE_NOTES", this.clock.instant()));
		return new Page<>(shown.stream().map(Note::view).toList(), this.notes.countByCaseIdAndKindIn(id.value(), kinds),
				next);
	}

	private Set<NoteKind> kinds(CaseFile file) {
		User user = this.user.get();
		boolean manages = Access.decide(user, file.facts(), Deed.MANAGE) == Access.Verdict.PERMITTED;
		return (manages || this.door.isAnswered(file) || user.is(Role.AUDITOR, Role.PARTNER_AUDITOR))
				? EnumSet.allOf(NoteKind.class) : EnumSet.complementOf(EnumSet.of(NoteKind.SUPERVISION));
	}

	private static String cursorAfter(Note last) {
		return Cursor.of(last.happenedAt().toString(), last.id().toString()).encode();
	}

	private static UUID idOf(Cursor cursor) {
		try {
			return UUID.fromString(cursor.part(1));
		}
		catch (IllegalArgumentException ex) {
			throw Cursor.unreadable();
		}
	}

}
