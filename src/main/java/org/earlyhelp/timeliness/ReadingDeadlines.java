package org.earlyhelp.timeliness;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.access.Deed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.frontdoor.ContactDoor;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ContactId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

/** Shows people the clocks of what they may see; each look is in the ledger. */
@Service
@Transactional
public class ReadingDeadlines {

	private final Deadlines deadlines;

	private final KeptDeadlines kept;

	private final CaseDoor cases;

	private final ContactDoor contacts;

	private final Places places;

	private final WorkingCalendar calendar;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingDeadlines(Deadlines deadlines, KeptDeadlines kept, CaseDoor cases, ContactDoor contacts, Places places,
			WorkingCalendar calendar, ApplicationEventPublisher events, Clock clock) {
		this.deadlines = deadlines;
		this.kept = kept;
		this.cases = cases;
		this.contacts = contacts;
		this.places = places;
		this.calendar = calendar;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The clocks of a case, the earliest due first.
	 * @throws NotThere where the case does not exist, or not for them
	 * @throws NotPermitted where they may know of it, and not read it
	 */
	public List<DeadlineView> of(CaseId episode) {
		return read(Subject.of(episode));
	}

	/**
	 * The clocks of a contact, the earliest due first.
	 * @throws NotThere where the contact does not exist, or not for them
	 * @throws NotPermitted where they may know of it, and not read it
	 */
	public List<DeadlineView> of(ContactId contact) {
		return read(Subject.of(contact));
	}

	/**
	 * How one clock came to its date.
	 * @throws NotThere where there is none, or none on what they may see
	 * @throws NotPermitted where they may know of its case or contact, and not read it
	 */
	public DeadlineExplanation explain(UUID id) {
		Deadline deadline = this.kept.findById(id).orElseThrow(() -> NotThere.none(id));
		viewed(deadline.subject(), "DEADLINE_EXPLANATION");
		return deadline.explanation().by(this.calendar);
	}

	/**
	 * How one clock of a case came to its date.
	 * @throws NotThere where the case has none such, or they may not know of it
	 * @throws NotPermitted where they may know of it, and not read it
	 */
	public DeadlineExplanation explain(CaseId episode, UUID id) {
		Deadline deadline = this.kept.findById(id)
			.filter((found) -> found.subject().equals(Subject.of(episode)))
			.orElseThrow(() -> NotThere.none(id));
		viewed(deadline.subject(), "DEADLINE_EXPLANATION");
		return deadline.explanation().by(this.calendar);
	}

	private List<DeadlineView> read(Subject subject) {
		viewed(subject, "DEADLINES");
		return this.deadlines.of(subject);
	}

	private void viewed(Subject subject, String what) {
		FamilyId family = this.places.caseOf(subject)
			.map((episode) -> this.cases.open(episode, Deed.SEE).family())
			.orElseGet(() -> this.contacts.open(new ContactId(subject.id()), Deed.SEE).family());
		this.events.publishEvent(new RecordViewed(subject, family, what, this.clock.instant()));
	}

}
