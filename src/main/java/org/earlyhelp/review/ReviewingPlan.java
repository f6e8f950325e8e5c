package org.earlyhelp.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.casefile.SightingsOfChildren;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.plan.HoldTafMeeting;
import org.earlyhelp.plan.MakingPlan;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.plan.ReviewDates;
import org.earlyhelp.review.ReviewPlan.ActionReviewed;
import org.earlyhelp.review.ReviewPlan.OutcomeReviewed;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.worklist.TaskWork;
import org.earlyhelp.worklist.WorkItem;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Reviews the plan with the family: every outcome scaled again, every child seen (T15,
 * T16, T22).
 */
@Service
class ReviewingPlan implements TaskWork<ReviewPlan> {

	private final CaseFiles cases;

	private final Reviews reviews;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final Needs needs;

	private final MakingPlan plan;

	private final ReviewDates dates;

	private final FamilyMembers families;

	private final SightingsOfChildren sightings;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReviewingPlan(CaseFiles cases, Reviews reviews, PlanOutcomes outcomes, PlanActions actions, Needs needs,
			MakingPlan plan, ReviewDates dates, FamilyMembers families, SightingsOfChildren sightings, Profile profile,
			ApplicationEventPublisher events, Clock clock) {
		this.cases = cases;
		this.reviews = reviews;
		this.outcomes = outcomes;
		this.actions = actions;
		this.needs = needs;
		this.plan = plan;
		this.dates = dates;
		this.families = families;
		this.sightings = sightings;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public String type() {
		return "review-plan";
	}

	@Override
	public Class<ReviewPlan> payload() {
		return ReviewPlan.class;
	}

	/**
	 * R8.1: a review without the family is kept, changes nothing in the plan, and is
	 * still due. R8.3: drift asks the adviser.
	 * @throws InvalidInput where a date, an outcome or an action is not right
	 * @throws OutcomeNotReviewed where an outcome of the plan is left out
	 * @throws org.earlyhelp.plan.NeedWithoutOutcome where somebody joined and a need of
	 * theirs has no outcome (R7.1)
	 */
	@Override
	public void complete(WorkItem item, ReviewPlan held) {
		CaseFile file = this.cases.called(item.episode());
		List<PlanOutcome> planned = this.outcomes.of(file.id());
		List<Review> earlier = this.reviews.findByCaseIdOrderByNumber(file.id().value());
		check(file, held, planned, earlier);
		file.requireState(CaseState.ACTIVE);
		List<Drift.Finding> drift = List.of();
		if (held.familyContributed()) {
			everyOutcomeIsReviewed(held, planned);
			this.plan.everyNeedOfWhoJoinedHasAnOutcome(file, held.newOutcomes());
			drift = judgeDrift(file, held, planned, earlier);
			changePlan(file, held, planned);
			file.metFamilyOn(held.heldOn());
		}
		this.reviews.save(
				Review.held(file.id(), earlier.size() + 1, held, drift, item.user().username(), this.clock.instant()));
		file.changed();
		this.events.publishEvent(new ReviewHeld(file.id(), held.heldOn(), held.familyContributed(), !drift.isEmpty(),
				held.nextReviewOn(), held.stillRightLevel().name(), file.family(), this.clock.instant()));
	}

	private void check(CaseFile file, ReviewPlan held, List<PlanOutcome> planned, List<Review> earlier) {
		LocalDate notBefore = earlier.isEmpty() ? ServiceTime.dayOf(file.startedAt())
				: earlier.get(earlier.size() - 1).heldOn();
		var findings = new InvalidInput.Findings()
			.unless(!held.heldOn().isAfter(LocalDate.now(this.clock)), "heldOn", "date.in-future")
			.unless(!held.heldOn().isBefore(notBefore), "heldOn", "date.before-meeting", notBefore);
		Set<UUID> outcomeIds = planned.stream().map(PlanOutcome::id).collect(Collectors.toSet());
		Set<UUID> actionIds = this.actions.of(file.id()).stream().map(PlanAction::id).collect(Collectors.toSet());
		for (int index = 0; index < held.outcomes().size(); index++) {
			findings.unless(outcomeIds.contains(held.outcomes().get(index).id()), "outcomes[%d].id".formatted(index),
					"plan.no-such-outcome");
		}
		List<ActionReviewed> reviewed = (held.actions() != null) ? held.actions() : List.of();
		for (int index = 0; index < reviewed.size(); index++) {
			checkAction(reviewed.get(index), "actions[%d]".formatted(index), outcomeIds, actionIds, findings);
			this.plan.checkOwner(file, reviewed.get(index).owner(), "actions[%d].owner".formatted(index), findings);
		}
		if (held.newOutcomes() != null) {
			this.plan.check(file, held.newOutcomes(), held.heldOn(), "newOutcomes", findings);
		}
		if (held.newNeeds() != null) {
			held.newNeeds()
				.forEach((need) -> findings.unless(this.profile.needCodes().contains(need.code()), "newNeeds",
						"code.not-ours", need.code()));
		}
		findings.refuse();
		this.dates.check(held.heldOn(), held.nextReviewOn(), Timer.T16);
	}

	private static void checkAction(ActionReviewed action, String path, Set<UUID> outcomeIds, Set<UUID> actionIds,
			InvalidInput.Findings findings) {
		if (action.id() != null) {
			findings.unless(actionIds.contains(action.id()), path + ".id", "plan.no-such-action")
				.unless(action.status() != null, path + ".status", "required");
			return;
		}
		findings
			.unless(action.outcomeId() != null && outcomeIds.contains(action.outcomeId()), path + ".outcomeId",
					"plan.no-such-outcome")
			.unless(action.text() != null, path + ".text", "required")
			.unless(action.owner() != null, path + ".owner", "required")
			.unless(action.due() != null, path + ".due", "required");
	}

	private static void everyOutcomeIsReviewed(ReviewPlan held, List<PlanOutcome> planned) {
		Set<UUID> reviewed = held.outcomes().stream().map(OutcomeReviewed::id).collect(Collectors.toSet());
		String missing = planned.stream()
			.filter((outcome) -> outcome.result() == null && !reviewed.contains(outcome.id()))
			.map(PlanOutcome::headline)
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			throw new OutcomeNotReviewed(missing);
		}
	}

	private List<Drift.Finding> judgeDrift(CaseFile file, ReviewPlan held, List<PlanOutcome> planned,
			List<Review> earlier) {
		List<Review> counted = earlier.stream().filter(Review::counts).toList();
		List<List<Drift.Progressed>> history = new ArrayList<>(
				counted.stream().map((review) -> progressed(review.content(), planned)).toList());
		history.add(progressed(held, planned));
		List<PersonId> children = this.families.household(file.family())
			.children()
			.stream()
			.filter((child) -> child.expectedDate() == null)
			.map(Household.Member::id)
			.toList();
		LocalDate since = counted.isEmpty() ? ServiceTime.dayOf(file.startedAt())
				: counted.get(counted.size() - 1).heldOn();
		Set<PersonId> seen = new HashSet<>(held.childrenSeen());
		seen.addAll(this.sightings.since(file.id(), since));

		return Drift.judge(children, history, seen, this.profile.casework().driftReviews());
	}

	private List<Drift.Progressed> progressed(ReviewPlan review, List<PlanOutcome> planned) {
		Map<UUID, PlanOutcome> byId = planned.stream().collect(Collectors.toMap(PlanOutcome::id, Function.identity()));
		return review.outcomes()
			.stream()
			.filter((reviewed) -> byId.containsKey(reviewed.id()))
			.map((reviewed) -> new Drift.Progressed(byId.get(reviewed.id()).person(),
					this.profile.isHarm(byId.get(reviewed.id()).needCode()), reviewed.progress()))
			.toList();
	}

	private void changePlan(CaseFile file, ReviewPlan held, List<PlanOutcome> planned) {
		Map<UUID, PlanOutcome> byId = planned.stream().collect(Collectors.toMap(PlanOutcome::id, Function.identity()));
		held.outcomes().forEach((reviewed) -> byId.get(reviewed.id()).reviewed(reviewed.scale(), reviewed.progress()));
		if (held.actions() != null) {
			held.actions().forEach((action) -> change(file, action, byId));
		}
		if (held.newNeeds() != null) {
			held.newNeeds().forEach((need) -> this.needs.save(Need.found(file.id(), need, held.heldOn())));
		}
		if (held.newOutcomes() != null) {
			this.plan.add(file, held.newOutcomes());
		}
	}

	private void change(CaseFile file, ActionReviewed action, Map<UUID, PlanOutcome> byId) {
		if (action.id() == null) {
			this.plan.agree(file, byId.get(action.outcomeId()),
					new HoldTafMeeting.ActionAgreed(action.text(), action.owner(), action.due()));
			return;
		}
		this.actions.findByIdAndCaseId(action.id(), file.id().value())
			.ifPresent((known) -> known.stands(action.status(), action.note(), null, this.clock.instant()));
	}

}
