package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells management and audit when a case was supervised, and when it is next due. */
@Service
@Transactional
public class ReadingSupervision {

	private final CaseDoor door;

	private final ReadingNotes reading;

	private final Notes notes;

	private final SupervisionClock supervision;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingSupervision(CaseDoor door, ReadingNotes reading, Notes notes, SupervisionClock supervision, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.reading = reading;
		this.notes = notes;
		this.supervision = supervision;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 * @throws NotPermitted where they may read the case and not its supervision
	 */
	public SupervisionView read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		Set<NoteKind> readable = this.reading.kinds(id);
		if (!readable.contains(NoteKind.SUPERVISION)) {
			throw new NotPermitted("supervision");
		}
		NoteView last = this.notes.findFirstByCaseIdAndKindOrderByHappenedAtDescIdDesc(id.value(), NoteKind.SUPERVISION)
			.map(Note::view)
			.orElse(null);
		LocalDate lastOn = (last != null) ? ServiceTime.dayOf(last.when()) : null;
		boolean runs = file.state().isOpen() && (file.lead() != null || file.assessor() != null);
		LocalDate due = runs ? this.supervision.due((lastOn != null) ? lastOn : ServiceTime.dayOf(file.startedAt()))
				: null;
		boolean manages = Access.decide(this.user.get(), file.facts(), Deed.MANAGE) == Access.Verdict.PERMITTED;
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "SUPERVISION", this.clock.instant()));
		return new SupervisionView(lastOn, (last != null) ? last.writtenBy() : null,
				(last != null) ? last.supervised() : null, due,
				due != null && due.isBefore(ServiceTime.dayOf(this.clock.instant())), manages && file.facts().open());
	}

}
