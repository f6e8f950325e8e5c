package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a call, a visit, a discussion. The first successful contact with the family stops
 * T08.
 */
@Service
@Transactional
public class WritingNote {

	private final CaseDoor door;

	private final Notes notes;

	private final FamilyMembers members;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	WritingNote(CaseDoor door, Notes notes, FamilyMembers members, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.notes = notes;
		this.members = members;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The kinds that the asker may write on this case: supervision is for managers.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 * @throws org.earlyhelp.shared.NotPermitted where they may write none
	 */
	public Set<NoteKind> kinds(CaseId id) {
		CaseFile file = this.door.open(id, Deed.CONTRIBUTE);
		boolean manages = Access.decide(this.user.get(), file.facts(), Deed.MANAGE) == Access.Verdict.PERMITTED;
		return manages ? EnumSet.allOf(NoteKind.class) : EnumSet.complementOf(EnumSet.of(NoteKind.SUPERVISION));
	}

	/**
	 * @return the note's id
	 * @throws InvalidInput where it lies in the future, or names somebody of another
	 * family
	 * @throws CaseNotInState where the case and all that follows it is over
	 */
	public UUID write(CaseId id, WriteNote writing) {
		Deed deed = (writing.kind() == NoteKind.SUPERVISION) ? Deed.MANAGE : Deed.CONTRIBUTE;
		CaseFile file = this.door.open(id, deed);
		Instant now = this.clock.instant();
		refuseWhatCannotBe(file, writing, now);
		if (!file.facts().open()) {
			throw new CaseNotInState(id, file.state());
		}
		Note note = this.notes.save(Note.of(file, writing, this.user.get(), now));
		if (writing.metFamily()) {
			file.metFamilyOn(ServiceTime.dayOf(writing.when()));
		}
		this.events.publishEvent(new NoteWritten(id, note.id(), writing.kind().name(), writing.when(),
				writing.metFamily(), Boolean.TRUE.equals(writing.significant()), file.family(), now));
		return note.id();
	}

	private void refuseWhatCannotBe(CaseFile file, WriteNote writing, Instant now) {
		var findings = new InvalidInput.Findings();
		findings.unless(!writing.when().isAfter(now), "when", "note.in-future");
		List<UUID> people = writing.personIds();
		Set<PersonId> strangers = new HashSet<>(
				this.members.strangers(file.family(), people.stream().map(PersonId::new).toList()));
		for (int i = 0; i < people.size(); i++) {
			findings.unless(!strangers.contains(new PersonId(people.get(i))), "personIds[" + i + "]", "family.stranger",
					people.get(i));
		}
		findings.refuse();
	}

}
