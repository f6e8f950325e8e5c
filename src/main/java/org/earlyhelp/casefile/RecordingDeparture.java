package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.access.Deed;
import org.earlyhelp.family.Departure;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.family.LeavingFamily;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody leaves the family of a case. Where they died, nobody is reminded of anything
 * about them, seniors are told, and the case ends with its only child.
 */
@Service
@Transactional
public class RecordingDeparture {

	private static final List<String> SENIORS = List.of("team-manager", "service-manager");

	private final CaseDoor door;

	private final Joinings joinings;

	private final FamilyMembers families;

	private final LeavingFamily leaving;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	RecordingDeparture(CaseDoor door, Joinings joinings, FamilyMembers families, LeavingFamily leaving, Profile profile,
			ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.joinings = joinings;
		this.families = families;
		this.leaving = leaving;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws NotThere where they do not belong to the family
	 * @throws InvalidInput where the day lies ahead, or before they came; where a child
	 * is said to be a parent who moved out, or to be grown up before they are
	 * @throws CaseNotInState where the case has ended
	 */
	public void record(CaseId id, PersonId person, RecordDeparture told, IfMatch seen) {
		CaseFile file = this.door.change(id, Deed.CONTRIBUTE, seen);
		Household household = this.families.household(file.family());
		Household.Member member = household.member(person).orElseThrow(() -> NotThere.none(person));
		LocalDate today = LocalDate.now(this.clock);
		LocalDate on = (told.on() != null) ? told.on() : today;
		new InvalidInput.Findings().unless(!on.isAfter(today), "on", "date.in-future")
			.unless(!on.isBefore(member.from()) || told.reason() == Departure.DIED, "on", "member.before-joining",
					member.from())
			.unless(!(member.child() && told.reason() == Departure.SEPARATED), "reason", "member.child-separated")
			.unless(member.child() || told.reason() != Departure.TURNED_18, "reason", "member.grown-up-already")
			.unless(told.reason() != Departure.TURNED_18 || member.dateOfBirth() == null
					|| ComingOfAge.isReached(this.profile.casework().grownUpAge(), member.dateOfBirth(), on), "on",
					"member.not-grown-up")
			.refuse();
		if (!file.state().isOpen()) {
			throw new CaseNotInState(id, file.state());
		}
		this.leaving.leave(file.family(), person, on, told.reason());
		boolean lastChild = member.child()
				&& household.children().stream().allMatch((child) -> child.id().equals(person));
		Optional<Joining> unassessed = this.joinings.of(id)
			.stream()
			.filter((joining) -> joining.waits() && joining.person().equals(person))
			.findFirst();
		unassessed.ifPresent(Joining::assessed);
		Instant now = this.clock.instant();
		this.events.publishEvent(new SomebodyLeft(id, person, member.child(), on, told.reason(),
				unassessed.map(Joining::id).orElse(null), unassessed.map(Joining::joinedOn).orElse(null), lastChild,
				file.family(), now));
		if (told.reason() == Departure.DIED) {
			this.events.publishEvent(new SomebodyDied(id, person, member.child(), on, SENIORS, file.family(), now));
		}
		if (told.reason() == Departure.DIED && lastChild) {
			file.endElsewhere("CHILD_DIED", now);
			this.events.publishEvent(new CaseEndedElsewhere(id, "CHILD_DIED", file.family(), now));
		}
	}

	/** Whether the asker may still see the case. */
	@Transactional(readOnly = true)
	public boolean stillSees(CaseId id) {
		return this.door.sees(id);
	}

}
