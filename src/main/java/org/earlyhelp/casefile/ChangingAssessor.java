package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.IfMatch;
import org.earlyhelp.worklist.Queue;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the baton to another assessor, where nobody leads yet (R6.2): with the open work
 * on the case, the agency whose case it is, and a note of what they must know. No date
 * moves.
 */
@Service
@Transactional
public class ChangingAssessor {

	private static final CaseState[] HELD = { CaseState.CONSENT_PENDING, CaseState.ASSESSMENT, CaseState.PLANNING };

	private final CaseDoor door;

	private final WritingNote notes;

	private final CoveringAbsence covering;

	private final Staff staff;

	private final Queue queue;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ChangingAssessor(CaseDoor door, WritingNote notes, CoveringAbsence covering, Staff staff, Queue queue,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.notes = notes;
		this.covering = covering;
		this.staff = staff;
		this.queue = queue;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * For those who broker work on the case.
	 * @throws InvalidInput where they cannot assess this family
	 * @throws CaseNotInState where nobody could assess it
	 * @throws NobodyAssesses where nobody does, or somebody leads
	 */
	public void change(CaseId id, ChangeAssessor asked, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.BROKER, seen);
		User next = this.staff.called(asked.assessor()).orElse(null);
		Successors.check(file, next, "assessor", new InvalidInput.Findings())
			.unless(next != null, "assessor", "staff.unknown", asked.assessor())
			.unless(!asked.assessor().equals(file.assessor()), "assessor", "assessor.assesses-already")
			.refuse();
		file.requireState(HELD);
		String before = file.assessor();
		if (before == null || !before.equals(file.holder())) {
			throw new NobodyAssesses();
		}
		Instant now = this.clock.instant();
		this.queue.reassign(Subject.of(id), before, next.username(), "The assessor changes");
		file.allocate(next.username(), next.agency());
		this.covering.endOn(file, before);
		this.covering.takenOn(file, next.username());
		this.notes.write(id,
				new WriteNote(NoteKind.DISCUSSION, now, List.of(), null, null, asked.handoverNote(), false));
		this.events.publishEvent(new AssessorChanged(id, before, next.username(), asked.reason(), file.family(), now));
	}

}
