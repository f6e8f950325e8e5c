package org.earlyhelp.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the reviews of a case, and what advisers said of a plan that drifts. */
@Service
@Transactional
public class ReadingReviews {

	private final CaseDoor door;

	private final Reviews reviews;

	private final Consultations consultations;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final FamilyMembers families;

	private final Staff staff;

	private final Profile profile;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingReviews(CaseDoor door, Reviews reviews, Consultations consultations, PlanOutcomes outcomes,
			PlanActions actions, FamilyMembers families, Staff staff, Profile profile, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.reviews = reviews;
		this.consultations = consultations;
		this.outcomes = outcomes;
		this.actions = actions;
		this.families = families;
		this.staff = staff;
		this.profile = profile;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * The latest first, those that did not count too (R8.1).
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<ReviewView> read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		List<Review> held = this.reviews.findByCaseIdOrderByNumber(id.value());
		viewed(file, "REVIEWS");
		if (held.isEmpty()) {
			return List.of();
		}
		var known = new Known(this.families.household(file.family()), byId(this.outcomes.of(id), PlanOutcome::id),
				byId(this.actions.of(id), PlanAction::id),
				this.staff.names(held.stream().map(Review::recordedBy).toList()), this.profile.codes());
		return held.stream()
			.sorted((one, other) -> other.number() - one.number())
			.map((review) -> view(review, known))
			.toList();
	}

	/**
	 * What advisers said, the latest first.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<ConsultationView> consultations(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		viewed(file, "DRIFT_CONSULTATIONS");
		List<ConsultationView> kept = this.consultations.of(id);
		Map<String, String> names = this.staff.names(kept.stream().map(ConsultationView::advisedBy).toList());
		return kept.stream()
			.map((one) -> new ConsultationView(one.advice(), one.decision(), one.advisedBy(),
					names.get(one.advisedBy()), one.advisedAt()))
			.toList();
	}

	/** What a review speaks of by id, and what it is called. */
	private record Known(Household household, Map<UUID, PlanOutcome> outcomes, Map<UUID, PlanAction> actions,
			Map<String, String> names, CodeLists codes) {
	}

	private static ReviewView view(Review review, Known known) {
		ReviewPlan said = review.content();
		Household household = known.household();
		return new ReviewView(review.id(), review.number(), review.heldOn(), review.counts(),
				review.driftFindings()
					.stream()
					.map((found) -> new ReviewView.DriftFound(found.child().value(), household.nameOf(found.child()),
							found.why()))
					.toList(),
				said.stillRightLevel(), said.outcomes().stream().map((outcome) -> scaled(outcome, known)).toList(),
				listed(said.actions()).stream().map((action) -> action(action, known)).toList(),
				listed(said.newNeeds()).stream()
					.map((need) -> new ReviewView.NeedFound(need.code(), known.codes().needName(need.code()),
							value(need.personId()), household.nameOf(need.personId()), need.baseline(),
							need.evidence()))
					.toList(),
				listed(said.newOutcomes()).stream()
					.map((added) -> new ReviewView.OutcomeAdded(added.needCode(),
							known.codes().needName(added.needCode()), value(added.personId()),
							household.nameOf(added.personId()), added.headline()))
					.toList(),
				listed(said.seen()).stream()
					.map((seen) -> new ReviewView.Seen(seen.personId().value(), household.nameOf(seen.personId()),
							seen.seen()))
					.toList(),
				listed(said.voices()).stream()
					.map((voice) -> new ReviewView.Voice(voice.personId().value(), household.nameOf(voice.personId()),
							voice.method(), voice.words(), voice.changed(), voice.toldBy(), voice.toldOn()))
					.toList(),
				said.nextReviewOn(), review.recordedAt(), review.recordedBy(), known.names().get(review.recordedBy()));
	}

	private static ReviewView.OutcomeScaled scaled(ReviewPlan.OutcomeReviewed reviewed, Known known) {
		PlanOutcome outcome = known.outcomes().get(reviewed.id());
		PersonId person = (outcome != null) ? outcome.person() : null;
		return new ReviewView.OutcomeScaled(reviewed.id(), (outcome != null) ? outcome.headline() : null, value(person),
				known.household().nameOf(person), reviewed.scale(), reviewed.progress());
	}

	private static ReviewView.ActionReviewed action(ReviewPlan.ActionReviewed reviewed, Known known) {
		PlanAction action = (reviewed.id() != null) ? known.actions().get(reviewed.id()) : null;
		if (action == null) {
			return new ReviewView.ActionReviewed(reviewed.id(), reviewed.text(), reviewed.status(), reviewed.note(),
					reviewed.owner(), reviewed.due());
		}
		LocalDate due = action.due();
		return new ReviewView.ActionReviewed(action.id(), action.text(), reviewed.status(), reviewed.note(),
				action.owner(), due);
	}

	private void viewed(CaseFile file, String what) {
		this.events.publishEvent(new RecordViewed(Subject.of(file.id()), file.family(), what, this.clock.instant()));
	}

	private static <T> Map<UUID, T> byId(List<T> all, Function<T, UUID> id) {
		return all.stream().collect(Collectors.toMap(id, Function.identity()));
	}

	private static <T> List<T> listed(List<T> given) {
		return (given != null) ? given : List.of();
	}

	private static UUID value(PersonId person) {
		return (person != null) ? person.value() : null;
	}

}
