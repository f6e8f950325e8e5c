package org.earlyhelp.closure;

import java.time.Clock;
import java.util.List;

import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.plan.ComposingCopy;
import org.earlyhelp.plan.CopyPreview;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows what each person of a family would get as their closure letter, and what is
 * withheld from them and why.
 */
@Service
@Transactional
public class ReadingClosureLetter {

	private final CaseDoor door;

	private final LetterDrafting drafting;

	private final ComposingCopy composing;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingClosureLetter(CaseDoor door, LetterDrafting drafting, ComposingCopy composing,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.drafting = drafting;
		this.composing = composing;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * For each who belongs to the family now, adults first.
	 * @throws NotThere where there is no such case for the asker
	 */
	public List<CopyPreview> previews(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		this.events.publishEvent(
				new RecordViewed(Subject.of(id), file.family(), "CLOSURE_LETTER_PREVIEW", this.clock.instant()));
		return this.composing.previews(file, this.drafting.draft(file));
	}

	/**
	 * For one of them.
	 * @throws NotThere where they do not belong to the family now
	 */
	public CopyPreview preview(CaseId id, PersonId person) {
		return previews(id).stream()
			.filter((preview) -> preview.personId().equals(person.value()))
			.findFirst()
			.orElseThrow(() -> NotThere.none(person));
	}

}
