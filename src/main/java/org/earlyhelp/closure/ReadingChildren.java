package org.earlyhelp.closure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

import org.earlyhelp.access.Deed;
import org.earlyhelp.assessment.ChildrenAssessed;
import org.earlyhelp.assessment.CompleteAssessment;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.SightingsOfChildren;
import org.earlyhelp.closure.ChildLine.Heard;
import org.earlyhelp.closure.ChildLine.Sighting;
import org.earlyhelp.closure.ChildLine.Stage;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.review.ChildrenReviewed;
import org.earlyhelp.review.NeedOverTime;
import org.earlyhelp.review.NeedsOverTime;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads each child's line through an episode: looks back over every stage, so it stands
 * with the last of them.
 */
@Service
@Transactional
public class ReadingChildren {

	private final CaseDoor door;

	private final FamilyMembers families;

	private final SightingsOfChildren sightings;

	private final ChildrenAssessed assessed;

	private final ChildrenReviewed reviewed;

	private final NeedsOverTime needs;

	private final Closures closures;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingChildren(CaseDoor door, FamilyMembers families, SightingsOfChildren sightings, ChildrenAssessed assessed,
			ChildrenReviewed reviewed, NeedsOverTime needs, Closures closures, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.families = families;
		this.sightings = sightings;
		this.assessed = assessed;
		this.reviewed = reviewed;
		this.needs = needs;
		this.closures = closures;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Each child of the family, the eldest first.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<ChildLine> read(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		this.events.publishEvent(new RecordViewed(Subject.of(id), file.family(), "CHILDREN", this.clock.instant()));
		Household household = this.families.household(file.family());
		var known = new Known(this.assessed.of(id), this.reviewed.of(id),
				this.closures.of(id)
					.stream()
					.filter((closure) -> closure.state() != Closure.State.SENT_BACK)
					.limit(1)
					.toList(),
				this.sightings.all(id), this.needs.of(id, household));
		return household.children().stream().map((child) -> line(child, known)).toList();
	}

	/** What the stages know of all the children. */
	private record Known(List<ChildrenAssessed.Assessed> assessed, List<ChildrenReviewed.Reviewed> reviewed,
			List<Closure> closed, List<SightingsOfChildren.Sighting> sightings, List<NeedOverTime> needs) {
	}

	private static ChildLine line(Household.Member child, Known known) {
		List<Sighting> sightings = sightings(child.id(), known);
		return new ChildLine(child.id().value(), child.name(), child.dateOfBirth(), child.expectedDate(),
				last(sightings, (sighting) -> true),
				last(sightings, (sighting) -> Boolean.TRUE.equals(sighting.alone())), words(child.id(), known),
				sightings,
				known.needs().stream().filter((need) -> child.id().value().equals(need.personId())).toList());
	}

	private static List<Heard> words(PersonId child, Known known) {
		List<Heard> words = new ArrayList<>();
		known.assessed()
			.stream()
			.filter((assessed) -> assessed.child().personId().equals(child))
			.forEach((assessed) -> words.add(atTheStart(assessed)));
		for (ChildrenReviewed.Reviewed review : known.reviewed()) {
			review.voices()
				.stream()
				.filter((voice) -> voice.personId().equals(child))
				.forEach((voice) -> words.add(new Heard(Stage.REVIEW, review.review(), review.on(), voice.method(),
						voice.words(), voice.changed(), voice.toldBy(), voice.toldOn(), null)));
		}
		for (Closure closure : known.closed()) {
			List<ProposeClosure.ChildView> views = closure.content().childViews();
			(views != null ? views : List.<ProposeClosure.ChildView>of()).stream()
				.filter((view) -> view.personId().equals(child))
				.forEach((view) -> words.add(new Heard(Stage.CLOSURE, null, ServiceTime.dayOf(closure.proposedAt()),
						null, view.words(), null, null, null, null)));
		}
		return words;
	}

	private static Heard atTheStart(ChildrenAssessed.Assessed assessed) {
		CompleteAssessment.Voice voice = assessed.child().voice();
		if (voice == null) {
			return new Heard(Stage.ASSESSMENT, null, assessed.on(), null, null, null, null, null,
					assessed.child().voiceNotObtained());
		}
		return new Heard(Stage.ASSESSMENT, null, assessed.on(), voice.method(), voice.words(), voice.changed(),
				voice.toldBy(), voice.toldOn(), null);
	}

	private static List<Sighting> sightings(PersonId child, Known known) {
		List<Sighting> sightings = new ArrayList<>();
		known.sightings()
			.stream()
			.filter((seen) -> seen.person().equals(child))
			.forEach((seen) -> sightings.add(new Sighting(seen.on(), "NOTE", seen.alone())));
		known.assessed()
			.stream()
			.filter((assessed) -> assessed.child().personId().equals(child) && assessed.child().seen())
			.forEach((assessed) -> sightings
				.add(new Sighting(assessed.on(), "ASSESSMENT", assessed.child().seenAlone())));
		for (ChildrenReviewed.Reviewed review : known.reviewed()) {
			review.seen()
				.stream()
				.filter((seen) -> seen.personId().equals(child) && seen.seen())
				.forEach((seen) -> sightings.add(new Sighting(review.on(), "REVIEW", null)));
		}
		return sightings.stream().sorted(Comparator.comparing(Sighting::on)).toList();
	}

	private static LocalDate last(List<Sighting> sightings, Predicate<Sighting> which) {
		return sightings.stream().filter(which).map(Sighting::on).max(Comparator.naturalOrder()).orElse(null);
	}

}
