package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.family.LeavingFamily;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A child that was expected is born, and is assessed where the others were already. */
@Service
@Transactional
public class RecordingBirth {

	private final CaseDoor door;

	private final Joinings joinings;

	private final FamilyMembers families;

	private final LeavingFamily leaving;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecordingBirth(CaseDoor door, Joinings joinings, FamilyMembers families, LeavingFamily leaving, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.joinings = joinings;
		this.families = families;
		this.leaving = leaving;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotThere where nobody of the family is this person
	 * @throws NotExpected where they were born already
	 * @throws CaseNotInState where the case has ended
	 */
	public AddingMember.Added record(CaseId id, PersonId person, RecordBirth told, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		Household household = this.families.household(file.family());
		Household.Member member = household.member(person).orElseThrow(() -> NotThere.none(person));
		if (!file.state().isOpen()) {
			throw new CaseNotInState(id, file.state());
		}
		if (member.expectedDate() == null) {
			throw new NotExpected(member.name());
		}
		this.leaving.born(file.family(), person, told.bornOn(), told.firstName(), told.lastName(), told.sex());
		Instant now = this.clock.instant();
		this.events.publishEvent(new ChildBorn(id, person, told.bornOn(), file.family(), now));
		boolean asked = AddingMember.isAssessed(file) && file.state() != CaseState.CLOSURE_PROPOSED;
		UUID joining = person.value();
		if (asked) {
			AddMember born = new AddMember(person, null, null, told.bornOn(), null, null, null, null);
			Joining joined = this.joinings
				.save(Joining.of(file, person, told.bornOn(), born, true, this.user.get().username(), now));
			joining = joined.id();
			this.events.publishEvent(
					new SomebodyJoined(id, joining, person, true, told.bornOn(), true, null, file.family(), now));
		}
		return new AddingMember.Added(joining, person.value(), asked);
	}

}
