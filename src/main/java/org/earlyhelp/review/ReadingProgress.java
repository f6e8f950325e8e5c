package org.earlyhelp.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.earlyhelp.access.Deed;
import org.earlyhelp.assessment.ChildrenAssessed;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.SightingsOfChildren;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads how needs go over time, and on whom the next review opens (R8.5). */
@Service
@Transactional
public class ReadingProgress {

	private final CaseDoor door;

	private final NeedsOverTime needs;

	private final Reviews reviews;

	private final FamilyMembers families;

	private final SightingsOfChildren sightings;

	private final ChildrenAssessed assessed;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingProgress(CaseDoor door, NeedsOverTime needs, Reviews reviews, FamilyMembers families,
			SightingsOfChildren sightings, ChildrenAssessed assessed, ApplicationEventPublisher events, Clock clock) {
		this.door = door;
		this.needs = needs;
		this.reviews = reviews;
		this.families = families;
		this.sightings = sightings;
		this.assessed = assessed;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Each need, in the order in which it was found.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<NeedOverTime> needs(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		viewed(file, "NEEDS_OVER_TIME");
		return this.needs.of(id, this.families.household(file.family()));
	}

	/**
	 * The children of the household, born, in the order in which the next review speaks
	 * of them.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<ChildInReview> opening(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		viewed(file, "REVIEW_OPENING");
		Household household = this.families.household(file.family());
		List<Review> counted = this.reviews.counted(id);
		LocalDate since = counted.isEmpty() ? ServiceTime.dayOf(file.startedAt())
				: counted.get(counted.size() - 1).heldOn();
		List<NeedOverTime> needs = this.needs.of(id, household);
		List<Seen> seen = seen(id);
		List<ReviewOpening.Standing> standings = household.children()
			.stream()
			.filter((child) -> child.expectedDate() == null)
			.map(Household.Member::id)
			.map((child) -> new ReviewOpening.Standing(child,
					seen.stream().anyMatch((one) -> one.person().equals(child) && !one.on().isBefore(since)),
					scaled(child, needs)))
			.toList();
		List<Seen> ever = Stream.concat(seen.stream(), counted.stream().flatMap(ReadingProgress::seenAt)).toList();
		return ReviewOpening.order(standings).stream().map((turn) -> view(turn, household, ever)).toList();
	}

	/** That somebody of the family was seen. */
	private record Seen(PersonId person, LocalDate on) {
	}

	/** By what notes and the assessment say of their own day. */
	private List<Seen> seen(CaseId id) {
		return Stream
			.concat(this.sightings.all(id).stream().map((sighting) -> new Seen(sighting.person(), sighting.on())),
					this.assessed.of(id)
						.stream()
						.filter((assessed) -> assessed.child().seen())
						.map((assessed) -> new Seen(assessed.child().personId(), assessed.on())))
			.toList();
	}

	/** Whoever a review says was seen since the one before it. */
	private static Stream<Seen> seenAt(Review review) {
		return review.content().childrenSeen().stream().map((child) -> new Seen(child, review.heldOn()));
	}

	/** The child's own outcomes and the whole family's, each with its last two marks. */
	private static List<ReviewOpening.Scaled> scaled(PersonId child, List<NeedOverTime> needs) {
		return needs.stream()
			.flatMap((need) -> need.outcomes()
				.stream()
				.filter((outcome) -> outcome.result() == null)
				.filter((outcome) -> outcome.personId() == null || outcome.personId().equals(child.value()))
				.map((outcome) -> scaled(need, outcome)))
			.toList();
	}

	private static ReviewOpening.Scaled scaled(NeedOverTime need, NeedOverTime.Outcome outcome) {
		List<Integer> marks = Stream
			.concat(Stream.ofNullable(need.baseline()), outcome.points().stream().map(NeedOverTime.Point::scale))
			.toList();
		return new ReviewOpening.Scaled(need.harm(), (marks.size() > 1) ? marks.get(marks.size() - 2) : null,
				marks.isEmpty() ? null : marks.get(marks.size() - 1));
	}

	private static ChildInReview view(ReviewOpening.Turn turn, Household household, List<Seen> ever) {
		ReviewOpening.Standing standing = turn.standing();
		LocalDate lastSeen = ever.stream()
			.filter((one) -> one.person().equals(standing.child()))
			.map(Seen::on)
			.max(Comparator.naturalOrder())
			.orElse(null);
		return new ChildInReview(standing.child().value(), household.nameOf(standing.child()), turn.opens(), turn.why(),
				standing.seen(), lastSeen, standing.change(), standing.lowest());
	}

	private void viewed(CaseFile file, String what) {
		this.events.publishEvent(new RecordViewed(Subject.of(file.id()), file.family(), what, this.clock.instant()));
	}

}
