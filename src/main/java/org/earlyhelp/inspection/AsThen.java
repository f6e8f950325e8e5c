package org.earlyhelp.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.assessment.AssessmentView;
import org.earlyhelp.casefile.LeadView;
import org.earlyhelp.closure.ClosureView;
import org.earlyhelp.family.Household;
import org.earlyhelp.review.NeedOverTime;

/**
 * What records said at the end of a day, as far as they keep what they said before: of an
 * assessment and a closure the version of then, of a lead who has left since that they
 * led, of needs those that had been found. Where a record keeps only what it says now,
 * the ledger tells when that was changed since.
 *
 * @param until the first moment that no longer counts
 */
record AsThen(LocalDate day, Instant until) {

	private static final String BORN = "CHILD_BORN";

	private static final String DIED = "SOMEBODY_DIED";

	/** What changes what is told of the child. */
	static final Set<String> OF_CHILD = Set.of(BORN, DIED);

	/** What puts records of families together, and of those in them. */
	static final Set<String> OF_FAMILY = Set.of("FAMILY_MATCHED", "FAMILIES_MERGED", "FAMILIES_PARTED");

	/** What changes how somebody leads. */
	static final Set<String> OF_LEADS = Set.of("LEAD_PRACTITIONER_AGREED", "STEP_DOWN_LEAD_AGREED");

	/** What changes needs, and what is wanted about them. */
	static final Set<String> OF_NEEDS = Set.of("ASSESSMENT_COMPLETED", "ADDENDUM_COMPLETED", "TAF_MEETING_HELD",
			"HANDOVER_MEETING_HELD", "REVIEW_HELD", "PLAN_REVISED_AFTER_STEP_UP");

	/** All that changes what is told of a case. */
	static final Set<String> OF_CASE = Stream.of(OF_LEADS, OF_NEEDS)
		.flatMap(Set::stream)
		.collect(Collectors.toUnmodifiableSet());

	/** The first of these; null where none was done since. */
	static Instant first(Map<String, Instant> changes, Set<String> actions) {
		return actions.stream().map(changes::get).filter(Objects::nonNull).min(Instant::compareTo).orElse(null);
	}

	/** Without what was told of them later: that they were born, or died. */
	Household.Member child(Household.Member now, Map<String, Instant> changes) {
		boolean bornSince = changes.containsKey(BORN) && now.expectedDate() != null;
		boolean diedSince = changes.containsKey(DIED) || (now.diedOn() != null && now.diedOn().isAfter(this.day));
		return new Household.Member(now.id(), now.firstName(), now.lastName(), bornSince ? null : now.dateOfBirth(),
				now.expectedDate(), now.relationship(), now.child(), now.parentalResponsibility(),
				now.livesInHousehold(), now.sex(), now.ethnicity(), now.school(), now.upn(), now.nhsNumber(),
				now.disabilities(), now.sen(), now.language(), now.safeContact(), now.addresses(), now.from(),
				now.until(), now.endedAs(), diedSince ? null : now.diedOn());
	}

	/** The last that was handed in by then; null where none was. */
	AssessmentView assessment(Optional<AssessmentView> now) {
		return last(now, AssessmentView::earlier, AssessmentView::completedAt);
	}

	/** The last that was proposed by then; null where none was. */
	ClosureView closure(Optional<ClosureView> now) {
		return last(now, ClosureView::earlier, ClosureView::proposedAt);
	}

	private <T> T last(Optional<T> now, Function<T, List<T>> earlier, Function<T, Instant> at) {
		return now.stream()
			.flatMap(
					(one) -> Stream.concat(Stream.of(one), Stream.ofNullable(earlier.apply(one)).flatMap(List::stream)))
			.filter((one) -> at.apply(one).isBefore(this.until))
			.findFirst()
			.orElse(null);
	}

	/** Those of then; who left later led still. */
	List<LeadView> leads(List<LeadView> now) {
		return now.stream()
			.filter((lead) -> lead.startedAt().isBefore(this.until))
			.map((lead) -> (lead.endedAt() == null || lead.endedAt().isBefore(this.until)) ? lead
					: new LeadView(lead.id(), lead.username(), lead.agency(), lead.status(), lead.accountable(),
							lead.startedAt(), null, null, null, null, null, lead.note()))
			.toList();
	}

	/**
	 * Those that had been found, each outcome with what the closure of then says of it.
	 */
	List<NeedOverTime> needs(List<NeedOverTime> now, ClosureView closure) {
		return now.stream()
			.filter((need) -> need.identifiedOn() == null || !need.identifiedOn().isAfter(this.day))
			.map((need) -> new NeedOverTime(need.code(), need.need(), need.harm(), need.personId(), need.name(),
					need.baseline(), need.identifiedOn(), need.evidence(), null,
					need.outcomes().stream().map((outcome) -> outcome(outcome, closure)).toList()))
			.toList();
	}

	private NeedOverTime.Outcome outcome(NeedOverTime.Outcome now, ClosureView closure) {
		return new NeedOverTime.Outcome(now.id(), now.personId(), now.headline(), now.target(), now.by(), null, null,
				(closure == null || closure.outcomes() == null) ? null
						: closure.outcomes()
							.stream()
							.filter((ended) -> ended.id().equals(now.id()))
							.map(ClosureView.OutcomeEnded::result)
							.filter(Objects::nonNull)
							.findFirst()
							.orElse(null),
				now.points().stream().filter((point) -> !point.on().isAfter(this.day)).toList());
	}

}
