package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.page.Option;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a meeting starts with: who comes, which needs, who may do something. */
@Service
@Transactional
public class PreparingMeeting {

	private final CaseDoor door;

	private final CaseFiles cases;

	private final Needs needs;

	private final Meetings meetings;

	private final FamilyMembers families;

	private final Staff staff;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	PreparingMeeting(CaseDoor door, CaseFiles cases, Needs needs, Meetings meetings, FamilyMembers families,
			Staff staff, Profile profile, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.cases = cases;
		this.needs = needs;
		this.meetings = meetings;
		this.families = families;
		this.staff = staff;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public MeetingPreparation read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		this.events
			.publishEvent(new RecordViewed(Subject.of(id), file.family(), "MEETING_PREPARATION", this.clock.instant()));
		return prepared(file);
	}

	/** The same to fill in a form with, which {@link #read} lets somebody see. */
	public MeetingPreparation toFillIn(CaseId id) {
		return prepared(this.cases.called(id));
	}

	private MeetingPreparation prepared(CaseFile file) {
		Household household = this.families.household(file.family());
		List<User> team = team(file);
		return new MeetingPreparation(expected(file, household, team),
				this.needs.of(file.id()).stream().map((need) -> toAnswer(need, household)).toList(),
				household.members().stream().map((one) -> Option.of(one.id().toString(), one.name())).toList(),
				owners(file, household, team), this.profile.casework().quorumAgencies(),
				this.profile.casework().quorumFamily());
	}

	private List<User> team(CaseFile file) {
		Set<String> names = new LinkedHashSet<>();
		Optional.ofNullable(file.holder()).ifPresent(names::add);
		file.members().stream().sorted().forEach(names::add);
		return names.stream().flatMap((name) -> this.staff.called(name).stream()).toList();
	}

	private MeetingPreparation.NeedToAnswer toAnswer(Need need, Household household) {
		UUID person = (need.person() != null) ? need.person().value() : null;
		return new MeetingPreparation.NeedToAnswer(need.code(), this.profile.codes().needName(need.code()), person,
				household.nameOf(need.person()), need.baseline(), need.evidence());
	}

	/**
	 * The team, the family, then any other practitioner; nobody of an agency that the
	 * family does not want told.
	 */
	private List<Option> owners(CaseFile file, Household household, List<User> team) {
		List<Option> owners = new ArrayList<>();
		team.stream()
			.filter((user) -> !file.excludedAgencies().contains(user.agency()))
			.forEach((user) -> owners.add(Option.of(user.username(), user.name() + ", " + user.agency())));
		household.members()
			.stream()
			.filter((member) -> member.expectedDate() == null)
			.forEach((member) -> owners.add(Option.of(member.id().toString(), member.name())));
		this.staff.active()
			.stream()
			.filter((user) -> user.is(Role.PRACTITIONER) && !team.contains(user)
					&& !file.excludedAgencies().contains(user.agency()))
			.forEach((user) -> owners.add(Option.of(user.username(), user.name() + ", " + user.agency())));
		return owners;
	}

	private List<MeetingPreparation.Expected> expected(CaseFile file, Household household, List<User> team) {
		List<MeetingPreparation.Expected> called = this.meetings.findByCaseIdOrderByMeetsAtDescIdDesc(file.id().value())
			.stream()
			.findFirst()
			.map((meeting) -> meeting.invitees().stream().map((one) -> expected(one, household)).toList())
			.orElse(List.of());
		List<MeetingPreparation.Expected> expected = new ArrayList<>();
		household.adults().forEach((adult) -> expected.add(relative(adult)));
		household.children().stream().filter(this::oldEnough).forEach((child) -> expected.add(relative(child)));
		if (called.isEmpty()) {
			team.forEach((user) -> expected.add(new MeetingPreparation.Expected(user.name(), user.agency(), null)));
			return expected;
		}
		called.stream()
			.filter((one) -> expected.stream().noneMatch((known) -> known.name().equals(one.name())))
			.forEach(expected::add);
		return expected;
	}

	private MeetingPreparation.Expected expected(Invitee invitee, Household household) {
		if (invitee.personId() != null) {
			return household.member(new PersonId(invitee.personId()))
				.map(PreparingMeeting::relative)
				.orElse(new MeetingPreparation.Expected(household.nameOf(new PersonId(invitee.personId())), null,
						invitee.relationship()));
		}
		String name = (invitee.name() != null) ? invitee.name() : invitee.agency();
		return new MeetingPreparation.Expected(name, invitee.agency(), invitee.relationship());
	}

	private static MeetingPreparation.Expected relative(Household.Member member) {
		String said = CopyWords.plain((member.relationship() != null) ? member.relationship() : "CHILD");
		return new MeetingPreparation.Expected(member.name(), null,
				said.substring(0, 1).toUpperCase(Locale.UK) + said.substring(1));
	}

	/** As old as somebody who has a copy of the plan. */
	private boolean oldEnough(Household.Member child) {
		return child.dateOfBirth() != null && Period.between(child.dateOfBirth(), LocalDate.now(this.clock))
			.getYears() >= this.profile.casework().copyFromAge();
	}

}
