package org.earlyhelp.stepping;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Social care confirms in writing that it has started (R9.2). For a child in need the
 * case then ends, or goes on where the profile says so; under an enquiry it stays open
 * until each child has an outcome (R9.6).
 */
@Service
class ConfirmingSocialCareStart implements TaskWork<ConfirmSocialCareStart> {

	private final StepUps stepUps;

	private final StepUpDecisions decisions;

	private final CaseFiles cases;

	private final StandingOfStepUps standing;

	private final FamilyMembers families;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ConfirmingSocialCareStart(StepUps stepUps, StepUpDecisions decisions, CaseFiles cases, StandingOfStepUps standing,
			FamilyMembers families, Profile profile, ApplicationEventPublisher events, Clock clock) {
		this.stepUps = stepUps;
		this.decisions = decisions;
		this.cases = cases;
		this.standing = standing;
		this.families = families;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "confirm-social-care-start";
	}

	@Override
	public Class<ConfirmSocialCareStart> payload() {
		return ConfirmSocialCareStart.class;
	}

	/**
	 * @throws InvalidInput where a date cannot be, or somebody is not of the family
	 * @throws StepUpNotInState where social care has not accepted it
	 */
	@Override
	public void complete(WorkItem item, ConfirmSocialCareStart said) {
		StepUp stepUp = this.stepUps.called(item.matter());
		CaseFile file = this.cases.called(item.episode());
		check(file, stepUp, said);
		stepUp.started(said.startedOn(), said.worker(), said.jointVisitOn());
		said.known()
			.forEach((one) -> stepUp.came(one.personId(), one.status(), said.startedOn(), item.user().username(),
					this.clock.instant()));
		boolean enquiry = latest(stepUp) == StepUpAnswer.ACCEPT_S47;
		boolean enquiryOpen = enquiry && !stepUp.hasOutcomeForEach(this.standing.childrenOf(file, stepUp));
		if (!enquiryOpen) {
			stepUp.end(this.clock.instant());
		}
		boolean preserved = file.assessmentPreserved();
		this.standing.settle(file);
		file.changed();
		this.events.publishEvent(new SocialCareStarted(file.id(), stepUp.id(), said.startedOn(), enquiryOpen,
				preserved && !file.assessmentPreserved(), file.family(), this.clock.instant()));
		boolean ended = false;
		for (ConfirmSocialCareStart.Outcome one : said.known()) {
			ended = ended || this.standing.came(file, one.personId(), one.status(), said.startedOn());
		}
		if (!enquiry && !ended && !this.profile.stepping().caseGoesOn() && file.state().isOpen()
				&& this.stepUps.openOf(file.id()).isEmpty()) {
			this.standing.end(file, ChildStatus.CIN.reason());
		}
		this.standing.tellWhereSettled(file);
	}

	private StepUpAnswer latest(StepUp stepUp) {
		return this.decisions.findByStepUpIdOrderByNumber(stepUp.id())
			.stream()
			.reduce((earlier, later) -> later)
			.map(StepUpDecision::decision)
			.orElseThrow();
	}

	private void check(CaseFile file, StepUp stepUp, ConfirmSocialCareStart said) {
		LocalDate asked = ServiceTime.dayOf(stepUp.requestedAt());
		List<PersonId> strangers = this.families.strangers(file.family(),
				said.known().stream().map(ConfirmSocialCareStart.Outcome::personId).toList());
		new InvalidInput.Findings()
			.unless(!said.startedOn().isAfter(LocalDate.now(this.clock)), "startedOn", "date.in-future")
			.unless(!said.startedOn().isBefore(asked), "startedOn", "step-up.before-asked", asked)
			.unless(said.jointVisitOn() == null || !said.jointVisitOn().isBefore(asked), "jointVisitOn",
					"step-up.before-asked", asked)
			.unless(strangers.isEmpty(), "outcomes", "person.not-of-family", strangers)
			.refuse();
	}

}
