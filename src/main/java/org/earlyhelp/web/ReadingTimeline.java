package org.earlyhelp.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.audit.History;
import org.earlyhelp.audit.LedgerLine;
import org.earlyhelp.audit.Story;
import org.earlyhelp.audit.TimelineKind;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.DocumentAdded;
import org.earlyhelp.casefile.NoteWritten;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells a case's story, and keeps what people find significant in it. */
@Service
@Transactional
public class ReadingTimeline {

	private final CaseDoor door;

	private final History history;

	private final TimelineMarks marks;

	private final TimelineWording wording;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingTimeline(CaseDoor door, History history, TimelineMarks marks, TimelineWording wording, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.history = history;
		this.marks = marks;
		this.wording = wording;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What was done on the case, the oldest first.
	 * @throws NotThere where there is none, or none for them
	 */
	public Page<TimelineLine> read(CaseId id, TimelineQuery query) {
		return page(id, query, null, this.history::of);
	}

	/**
	 * The same, the newest first; what is about the record itself is left out.
	 * @throws NotThere where there is none, or none for them
	 */
	public Page<TimelineLine> latest(CaseId id, TimelineQuery query) {
		return page(id, query, TimelineKind.aboutTheCase(), this.history::latestOf);
	}

	/**
	 * One entry of the story.
	 * @throws NotThere where the story has no such entry, or none for them
	 */
	public TimelineLine line(CaseId id, UUID entry) {
		CaseFile file = this.door.open(id, Deed.SEE);
		viewed(file);
		LedgerLine line = entry(file, entry);
		return this.wording.lines(List.of(line), this.marks.of(id)).get(0);
	}

	private Page<TimelineLine> page(CaseId id, TimelineQuery query, Collection<String> usual, Telling telling) {
		CaseFile file = this.door.open(id, Deed.SEE);
		viewed(file);
		Map<UUID, TimelineMarks.Mark> marked = this.marks.of(id);
		Story story = story(file).ofActions((query.kind() != null) ? query.kind().actions() : usual)
			.ofEntries(query.significant() ? marked.keySet() : null);
		List<LedgerLine> lines = telling.of(story, query.after(), query.limit() + 1);
		boolean more = lines.size() > query.limit();
		List<LedgerLine> shown = more ? lines.subList(0, query.limit()) : lines;
		return new Page<>(this.wording.lines(shown, marked), this.history.count(story),
				more ? Cursor.of(shown.get(shown.size() - 1).id().toString()).encode() : null);
	}

	/**
	 * Marks an entry of the story, or takes the mark away; the ledger itself stays.
	 * @throws NotThere where the story has no such entry, or none for them
	 * @throws org.earlyhelp.shared.NotPermitted where they may not contribute
	 */
	public TimelineLine mark(CaseId id, UUID entry, MarkSignificance asked, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		LedgerLine line = entry(file, entry);
		TimelineMarks.Mark mark = asked.significant()
				? new TimelineMarks.Mark(asked.why(), this.user.get().username(), this.clock.instant()) : null;
		if (mark != null) {
			this.marks.put(id, entry, mark);
		}
		else {
			this.marks.remove(id, entry);
		}
		this.events.publishEvent(new SignificanceMarked(id, entry, asked.significant(), asked.why(), file.family(),
				this.clock.instant()));
		return this.wording.lines(List.of(line), (mark != null) ? Map.of(entry, mark) : Map.of()).get(0);
	}

	private void viewed(CaseFile file) {
		this.events
			.publishEvent(new RecordViewed(Subject.of(file.id()), file.family(), "TIMELINE", this.clock.instant()));
	}

	private LedgerLine entry(CaseFile file, UUID entry) {
		return this.history.of(story(file).ofEntries(Set.of(entry)), null, 1)
			.stream()
			.findFirst()
			.orElseThrow(() -> NotThere.none(entry));
	}

	private Story story(CaseFile file) {
		return Story.of(file.id(), file.contact(), notFor(this.user.get(), file));
	}

	/** Supervision is for management and audit, a restricted document for those named. */
	private static Set<String> notFor(User user, CaseFile file) {
		boolean manages = Access.decide(user, file.facts(), Deed.MANAGE) == Access.Verdict.PERMITTED;
		return (manages || user.is(Role.AUDITOR, Role.PARTNER_AUDITOR)) ? Set.of(DocumentAdded.RESTRICTED)
				: Set.of(DocumentAdded.RESTRICTED, NoteWritten.SUPERVISION);
	}

	/** In one order or the other. */
	private interface Telling {

		List<LedgerLine> of(Story story, UUID from, int limit);

	}

}
