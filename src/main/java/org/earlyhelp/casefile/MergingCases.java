package org.earlyhelp.casefile;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.Access;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Deed;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.MergingFamilies;
import org.earlyhelp.family.Searching;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Merges two cases of one family: one goes on, the other ends. Parts them again as they
 * were; what was done and why stays on record, and so do notes and documents.
 */
@Service
@Transactional
public class MergingCases {

	private static final String MERGED = "MERGED";

	/** Nobody chooses from more. */
	private static final int MOST = 20;

	private final CaseDoor door;

	private final CaseFiles cases;

	private final CaseMerges merges;

	private final Joinings joinings;

	private final FamilyMembers families;

	private final MergingFamilies merging;

	private final Searching searching;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	MergingCases(CaseDoor door, CaseFiles cases, CaseMerges merges, Joinings joinings, FamilyMembers families,
			MergingFamilies merging, Searching searching, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.door = door;
		this.cases = cases;
		this.merges = merges;
		this.joinings = joinings;
		this.families = families;
		this.merging = merging;
		this.searching = searching;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** A case that may be of the same family. */
	public record Candidate(UUID id, String reference, String family) {
	}

	/**
	 * The open cases of families with the same name that the asker may manage.
	 * @throws org.earlyhelp.shared.NotPermitted where they may not merge
	 */
	public List<Candidate> candidates(CaseId id) {
		CaseFile file = this.door.open(id, Deed.MANAGE);
		String name = this.families.familyName(file.family()).replaceFirst(" family$", "");
		List<Candidate> candidates = this.searching.search(name, MOST)
			.stream()
			.flatMap((family) -> this.cases.openOf(family).stream())
			.filter((other) -> !other.id().equals(id)
					&& Access.decide(this.user.get(), other.facts(), Deed.MANAGE) == Access.Verdict.PERMITTED)
			.map((other) -> new Candidate(other.id().value(), other.reference(),
					this.families.familyName(other.family())))
			.toList();
		this.events.publishEvent(new ListViewed("MERGE_CANDIDATES", candidates.stream().map(Candidate::id).toList(),
				Map.of("caseId", id.toString()), this.clock.instant()));
		return candidates;
	}

	/**
	 * Whether the asker may merge and part.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 * @throws org.earlyhelp.shared.NotPermitted where they may see it and not do this
	 */
	@Transactional(readOnly = true)
	public void mayManage(CaseId id) {
		this.door.open(id, Deed.MANAGE);
	}

	/**
	 * @return the id of the merge
	 * @throws CannotMerge where both are one case or of one family, where the one that is
	 * to go on has ended, or where something of the other waits for others: a step-up, a
	 * handover from social care, a transfer, an addendum, a lead, an agreed rest
	 */
	public UUID merge(CaseId id, MergeCases told, IfMatch seen) {
		CaseFile from = this.door.change(id, Deed.MANAGE, seen);
		CaseFile into = this.door.change(told.into(), Deed.MANAGE, IfMatch.NONE);
		if (from.id().equals(into.id())) {
			throw CannotMerge.intoItself();
		}
		FamilyId theirs = this.families.household(from.family()).id();
		FamilyId home = this.families.household(into.family()).id();
		if (theirs.equals(home)) {
			throw CannotMerge.sameFamily();
		}
		if (!into.state().isOpen()) {
			throw CannotMerge.intoEnded(into.reference());
		}
		if (somethingWaits(from)) {
			throw CannotMerge.somethingWaits(from.reference());
		}
		if (from.restriction() > into.restriction()) {
			throw CannotMerge.moreRestricted(from.reference());
		}
		into.excludesToo(from.excludedAgencies());
		Instant now = this.clock.instant();
		CaseState before = from.state();
		MergingFamilies.Merged people = this.merging.merge(theirs, home);
		CaseMerge merge = this.merges
			.save(CaseMerge.of(from.id(), into.id(), before, people, told.reason(), this.user.get().username(), now));
		this.events.publishEvent(new FamiliesMerged(from.id(), into.id(), told.reason(), into.family(), now));
		if (before.isOpen()) {
			from.endElsewhere(MERGED, now);
			this.events.publishEvent(new CaseEndedElsewhere(from.id(), MERGED, from.family(), now));
		}
		return merge.id();
	}

	private static CaseState workedIn(CaseFile file) {
		return (file.state() == CaseState.CLOSURE_PROPOSED) ? file.stateBeforeClosure() : file.state();
	}

	private boolean somethingWaits(CaseFile from) {
		return from.stepUpPending() || from.stepsDownStill() || from.transferPending() || from.suspended()
				|| from.leadVacantFrom() != null || this.joinings.of(from.id()).stream().anyMatch(Joining::waits);
	}

	/**
	 * @param id the case that ended with the merge, or the one that went on
	 * @return the id of the merge
	 * @throws CannotMerge where they are not merged
	 */
	public UUID part(CaseId id, PartCases told, IfMatch seen) {
		CaseFile asked = this.door.change(id, Deed.MANAGE, seen);
		CaseMerge merge = this.merges.findByCaseIdOrIntoCaseIdOrderByIdDesc(id.value(), id.value())
			.stream()
			.filter(CaseMerge::stands)
			.filter((one) -> told.into() == null || one.into().equals(told.into()) || one.from().equals(told.into()))
			.findFirst()
			.orElseThrow(() -> CannotMerge.notMerged(asked.reference()));
		CaseFile from = id.equals(merge.from()) ? asked : this.door.change(merge.from(), Deed.MANAGE, IfMatch.NONE);
		this.door.open(merge.into(), Deed.MANAGE);
		Instant now = this.clock.instant();
		this.merging.part(merge.people());
		merge.parted(told.reason(), this.user.get().username(), now);
		boolean open = merge.stateBefore().isOpen();
		if (open) {
			from.goesOnAsBefore(merge.stateBefore());
		}
		this.events.publishEvent(new FamiliesParted(from.id(), merge.into(), open ? merge.stateBefore() : null,
				open ? workedIn(from) : null, from.lead() != null, merge.mergedAt(), told.reason(), from.family(),
				now));
		return merge.id();
	}

}
