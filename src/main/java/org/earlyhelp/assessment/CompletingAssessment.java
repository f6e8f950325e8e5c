package org.earlyhelp.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
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
 * Hands in the whole-family assessment: every child seen and heard, needs scaled (T10).
 */
@Service
class CompletingAssessment implements TaskWork<CompleteAssessment> {

	private final CaseFiles cases;

	private final Assessments assessments;

	private final FoundNeeds foundNeeds;

	private final FamilyMembers families;

	private final AssessmentManagers managers;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	CompletingAssessment(CaseFiles cases, Assessments assessments, FoundNeeds foundNeeds, FamilyMembers families,
			AssessmentManagers managers, Profile profile, ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.assessments = assessments;
		this.foundNeeds = foundNeeds;
		this.families = families;
		this.managers = managers;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "complete-assessment";
	}

	@Override
	public Class<CompleteAssessment> payload() {
		return CompleteAssessment.class;
	}

	/**
	 * R4.3: none is finalised without agreement. Where the locality authorises
	 * assessments (R5.5) it waits for that; else planning begins.
	 * @throws InvalidInput where a code, or a person, is none of ours
	 * @throws AssessmentIsPreserved R5.4
	 */
	@Override
	public void complete(WorkItem item, CompleteAssessment handedIn) {
		CaseFile file = this.cases.called(item.episode());
		Set<PersonId> strangers = Set.copyOf(this.families.strangers(file.family(), handedIn.people()));
		this.foundNeeds.codes(handedIn)
			.unless(strangers.isEmpty(), "children", "person.not-of-family", strangers)
			.refuse();
		file.requireState(CaseState.ASSESSMENT);
		if (file.assessmentPreserved()) {
			throw new AssessmentIsPreserved(file.reference());
		}
		Household household = this.families.household(file.family());
		AssessmentRules.check(handedIn, household, LocalDate.now(this.clock), this.managers.usernames(),
				this.profile.casework());
		boolean authorised = this.profile.authorisesAssessments();
		List<Assessment> earlier = this.assessments.findByCaseIdOrderByNumber(file.id().value());
		this.assessments.save(Assessment.completed(file, earlier.size() + 1, handedIn, item.user(), authorised,
				this.clock.instant()));
		this.foundNeeds.keep(file, handedIn);
		file.metFamilyOn(LocalDate.now(this.clock));
		if (!authorised) {
			file.become(CaseState.PLANNING, this.clock.instant());
		}
		file.changed();
		this.events.publishEvent(new AssessmentCompleted(file.id(), handedIn.recommendedLevel(), authorised,
				file.family(), this.clock.instant()));
	}

}
