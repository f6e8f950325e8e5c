package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.Optional;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CoveringAbsence;
import org.earlyhelp.casefile.Joining;
import org.earlyhelp.casefile.Joinings;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes outcomes and actions into a case's plan: at the meeting, and at reviews. */
@Service
@Transactional
public class MakingPlan {

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final Needs needs;

	private final Joinings joinings;

	private final Profile profile;

	private final FamilyMembers families;

	private final Staff staff;

	private final CoveringAbsence covering;

	private final Clock clock;

	MakingPlan(PlanOutcomes outcomes, PlanActions actions, Needs needs, Joinings joinings, Profile profile,
			FamilyMembers families, Staff staff, CoveringAbsence covering, Clock clock) {
		this.outcomes = outcomes;
		this.actions = actions;
		this.needs = needs;
		this.joinings = joinings;
		this.profile = profile;
		this.families = families;
		this.staff = staff;
		this.covering = covering;
		this.clock = clock;
	}

	/**
	 * Finds what is wrong with outcomes before anything changes (R7.1).
	 * @param at the field they stand in
	 */
	public void check(CaseFile file, List<HoldTafMeeting.OutcomeAgreed> agreed, LocalDate heldOn, String at,
			InvalidInput.Findings findings) {
		MeetingRules.everyOutcomeHasActions(agreed, heldOn, at, findings);
		for (int index = 0; index < agreed.size(); index++) {
			String code = agreed.get(index).needCode();
			findings.unless(this.profile.needCodes().contains(code), "%s[%d].needCode".formatted(at, index),
					"code.not-ours", code);
			List<HoldTafMeeting.ActionAgreed> toDo = agreed.get(index).actions();
			for (int number = 0; toDo != null && number < toDo.size(); number++) {
				checkOwner(file, toDo.get(number).owner(), "%s[%d].actions[%d].owner".formatted(at, index, number),
						findings);
			}
		}
		List<PersonId> named = agreed.stream()
			.map(HoldTafMeeting.OutcomeAgreed::personId)
			.filter(Objects::nonNull)
			.distinct()
			.toList();
		List<PersonId> strangers = this.families.strangers(file.family(), named);
		findings.unless(strangers.isEmpty(), at, "person.not-of-family", strangers);
	}

	/**
	 * R7.1: whoever joined after the plan was made is in it from the next review on.
	 * @param agreed outcomes that come with the review; may be null
	 * @throws NeedWithoutOutcome where a need of theirs has no outcome
	 */
	public void everyNeedOfWhoJoinedHasAnOutcome(CaseFile file, List<HoldTafMeeting.OutcomeAgreed> agreed) {
		Set<PersonId> joined = this.joinings.of(file.id())
			.stream()
			.filter(Joining::addendumAsked)
			.map(Joining::person)
			.collect(Collectors.toSet());
		if (joined.isEmpty()) {
			return;
		}
		Household household = this.families.household(file.family());
		List<PlanOutcome> planned = this.outcomes.of(file.id());
		List<Need> theirs = this.needs.of(file.id())
			.stream()
			.filter((need) -> need.person() != null && joined.contains(need.person())
					&& household.member(need.person()).isPresent())
			.filter((need) -> planned.stream()
				.noneMatch((outcome) -> need.is(outcome.needCode(), outcome.person())
						|| (outcome.person() == null && need.code().equals(outcome.needCode()))))
			.toList();
		List<Need> unanswered = MeetingRules.needsWithoutOutcome(theirs, (agreed != null) ? agreed : List.of());
		if (!unanswered.isEmpty()) {
			throw new NeedWithoutOutcome(unanswered.stream()
				.map((need) -> need.code() + " " + this.profile.codes().needName(need.code()))
				.collect(Collectors.joining(", ")));
		}
	}

	/** Nobody owns an action whose agency the family does not want told. */
	public void checkOwner(CaseFile file, String owner, String at, InvalidInput.Findings findings) {
		practitioner(owner)
			.ifPresent((practitioner) -> findings.unless(!file.excludedAgencies().contains(practitioner.agency()), at,
					"lead.agency-excluded", practitioner.agency()));
	}

	/**
	 * Adds an action to an outcome of the plan. A practitioner who owns one belongs to
	 * the team around the family.
	 */
	public void agree(CaseFile file, PlanOutcome outcome, HoldTafMeeting.ActionAgreed agreed) {
		practitioner(agreed.owner()).ifPresent((practitioner) -> {
			file.joinedBy(practitioner.username());
			this.covering.takenOn(file, practitioner.username());
		});
		this.actions.save(PlanAction.agreed(outcome, file.id(), agreed, this.clock.instant()));
	}

	private Optional<User> practitioner(String owner) {
		return (owner != null) ? this.staff.called(owner).filter((user) -> user.is(Role.PRACTITIONER))
				: Optional.empty();
	}

	/** Adds outcomes, each with its actions. */
	public void add(CaseFile file, List<HoldTafMeeting.OutcomeAgreed> agreed) {
		List<Need> known = this.needs.of(file.id());
		for (HoldTafMeeting.OutcomeAgreed one : agreed) {
			Integer baseline = known.stream()
				.filter((need) -> need.is(one.needCode(), one.personId()) || need.code().equals(one.needCode()))
				.map(Need::baseline)
				.findFirst()
				.orElse(null);
			PlanOutcome outcome = this.outcomes
				.save(PlanOutcome.agreed(file.id(), one, baseline, this.clock.instant()));
			one.actions().forEach((action) -> agree(file, outcome, action));
		}
	}

}
