package org.earlyhelp.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.casefile.Joining;
import org.earlyhelp.casefile.Joinings;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Hands in the assessment of a child who joined later. Their needs join the case's;
 * nobody else's dates move.
 */
@Service
class CompletingAddendum implements TaskWork<CompleteAssessment> {

	private final CaseFiles cases;

	private final Joinings joinings;

	private final Addenda addenda;

	private final FoundNeeds foundNeeds;

	private final FamilyMembers families;

	private final AssessmentManagers managers;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CompletingAddendum(CaseFiles cases, Joinings joinings, Addenda addenda, FoundNeeds foundNeeds,
			FamilyMembers families, AssessmentManagers managers, Profile profile, ApplicationEventPublisher events,
			Clock clock) {
		this.cases = cases;
		this.joinings = joinings;
		this.addenda = addenda;
		this.foundNeeds = foundNeeds;
		this.families = families;
		this.managers = managers;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "complete-addendum";
	}

	@Override
	public Class<CompleteAssessment> payload() {
		return CompleteAssessment.class;
	}

	/**
	 * @throws InvalidInput where a code is none of ours
	 * @throws AddendumIsAboutOthers where somebody is on it who did not join with it
	 */
	@Override
	public void complete(WorkItem item, CompleteAssessment handedIn) {
		CaseFile file = this.cases.called(item.episode());
		this.foundNeeds.codes(handedIn).refuse();
		file.requireState(CaseState.PLANNING, CaseState.ACTIVE, CaseState.CLOSURE_PROPOSED);
		Joining joining = this.joinings.called(item.matter());
		if (handedIn.people().stream().anyMatch((person) -> !person.equals(joining.person()))) {
			throw new AddendumIsAboutOthers(this.families.household(file.family()).nameOf(joining.person()));
		}
		Household joined = only(joining.person(), this.families.household(file.family()));
		AssessmentRules.check(handedIn, joined, LocalDate.now(this.clock), this.managers.usernames(),
				this.profile.casework());
		this.addenda.save(Addendum.completed(joining, handedIn, item.user(), this.clock.instant()));
		joining.assessed();
		this.foundNeeds.keep(file, handedIn);
		file.changed();
		this.events.publishEvent(new AddendumCompleted(file.id(), joining.id(), joining.person(), joining.joinedOn(),
				file.family(), this.clock.instant()));
	}

	/** As if nobody else lived there. */
	static Household only(PersonId person, Household household) {
		List<Household.Member> them = household.members()
			.stream()
			.filter((member) -> member.id().equals(person))
			.toList();
		return new Household(household.id(), household.name(), household.postcode(), them, List.of());
	}

}
