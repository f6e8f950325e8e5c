package org.earlyhelp.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Component;

/**
 * Each need of a case from its baseline on. Asks no right: whoever shows it opens the
 * case first, and publishes the view.
 */
@Component
public class NeedsOverTime {

	private final Needs needs;

	private final PlanOutcomes outcomes;

	private final Reviews reviews;

	private final Profile profile;

	NeedsOverTime(Needs needs, PlanOutcomes outcomes, Reviews reviews, Profile profile) {
		this.needs = needs;
		this.outcomes = outcomes;
		this.reviews = reviews;
		this.profile = profile;
	}

	/**
	 * In the order in which they were found; outcomes that no need asked for come last.
	 * Reviews that did not count (R8.1) scaled nothing.
	 */
	public List<NeedOverTime> of(CaseId episode, Household household) {
		List<Need> found = this.needs.of(episode);
		List<Review> counted = this.reviews.counted(episode);
		Map<Need, List<NeedOverTime.Outcome>> answered = new LinkedHashMap<>();
		found.forEach((need) -> answered.put(need, new ArrayList<>()));
		List<NeedOverTime> unasked = new ArrayList<>();
		for (PlanOutcome outcome : this.outcomes.of(episode)) {
			NeedOverTime.Outcome seen = seen(outcome, counted);
			answeredBy(outcome, found).ifPresentOrElse((need) -> answered.get(need).add(seen),
					() -> unasked.add(unasked(outcome, seen, household)));
		}
		return Stream
			.concat(answered.entrySet().stream().map((entry) -> asked(entry.getKey(), entry.getValue(), household)),
					unasked.stream())
			.toList();
	}

	/** The same person's need, else one of the same code: a plan may answer for all. */
	private static Optional<Need> answeredBy(PlanOutcome outcome, List<Need> found) {
		return found.stream()
			.filter((need) -> need.is(outcome.needCode(), outcome.person()))
			.findFirst()
			.or(() -> found.stream().filter((need) -> need.code().equals(outcome.needCode())).findFirst());
	}

	private NeedOverTime asked(Need need, List<NeedOverTime.Outcome> outcomes, Household household) {
		return new NeedOverTime(need.code(), this.profile.codes().needName(need.code()),
				this.profile.isHarm(need.code()), value(need.person()), household.nameOf(need.person()),
				need.baseline(), need.identifiedOn(), need.evidence(), need.sustained(), outcomes);
	}

	private NeedOverTime unasked(PlanOutcome outcome, NeedOverTime.Outcome seen, Household household) {
		return new NeedOverTime(outcome.needCode(), this.profile.codes().needName(outcome.needCode()),
				this.profile.isHarm(outcome.needCode()), value(outcome.person()), household.nameOf(outcome.person()),
				null, null, null, null, List.of(seen));
	}

	private static NeedOverTime.Outcome seen(PlanOutcome outcome, List<Review> counted) {
		List<NeedOverTime.Point> points = counted.stream()
			.flatMap((review) -> review.content()
				.outcomes()
				.stream()
				.filter((reviewed) -> reviewed.id().equals(outcome.id()))
				.map((reviewed) -> new NeedOverTime.Point(review.number(), review.heldOn(), reviewed.scale(),
						reviewed.progress())))
			.toList();
		return new NeedOverTime.Outcome(outcome.id(), value(outcome.person()), outcome.headline(), outcome.target(),
				outcome.dueOn(), outcome.scale(), outcome.progress(), outcome.result(), points);
	}

	private static UUID value(PersonId person) {
		return (person != null) ? person.value() : null;
	}

}
