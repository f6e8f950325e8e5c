package org.earlyhelp.closure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.plan.CopyContent;
import org.earlyhelp.plan.CopyDraft;
import org.earlyhelp.plan.CopyDraft.Item;
import org.earlyhelp.plan.CopyDraft.Nature;
import org.earlyhelp.plan.CopyKind;
import org.earlyhelp.plan.CopySection;
import org.earlyhelp.plan.CopyWords;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;

import org.springframework.stereotype.Component;

/**
 * Puts together all that a closure letter has to tell: what was reached, what everybody
 * said, what is still needed, and who carries on with what (R11.5).
 */
@Component
class LetterDrafting {

	private final Closures closures;

	private final PlanOutcomes outcomes;

	private final FamilyMembers families;

	private final Staff staff;

	private final Profile profile;

	private final CopyWords words;

	LetterDrafting(Closures closures, PlanOutcomes outcomes, FamilyMembers families, Staff staff, Profile profile,
			CopyWords words) {
		this.closures = closures;
		this.outcomes = outcomes;
		this.families = families;
		this.staff = staff;
		this.profile = profile;
		this.words = words;
	}

	/** A case that ended without a proposal, as after a refusal, tells whom to ask. */
	CopyDraft draft(CaseFile file) {
		Household household = this.families.household(file.family());
		List<Item> items = new ArrayList<>();
		this.closures.of(file.id())
			.stream()
			.filter((closure) -> closure.state() != Closure.State.SENT_BACK)
			.findFirst()
			.map(Closure::content)
			.ifPresent((proposal) -> {
				addResults(file, proposal, household, items);
				addViews(proposal, household, items);
				addWhatFollows(proposal, household, items);
			});
		lead(file).ifPresent((lead) -> items.add(new Item(CopySection.CONTACTS, Nature.OPEN, null, null, null,
				lead.name(), List.of(this.words.fact("agency", lead.agency())))));
		return new CopyDraft(CopyKind.CLOSURE_LETTER, this.words.say("copy.title.CLOSURE_LETTER", household.name()),
				items);
	}

	private void addResults(CaseFile file, ProposeClosure proposal, Household household, List<Item> items) {
		Map<UUID, PlanOutcome.Result> results = proposal.outcomesEnded()
			.stream()
			.collect(Collectors.toMap(ProposeClosure.OutcomeEnded::id, ProposeClosure.OutcomeEnded::result,
					(first, second) -> first));
		this.outcomes.of(file.id())
			.stream()
			.filter((outcome) -> results.containsKey(outcome.id()))
			.map((outcome) -> new Item(CopySection.RESULTS, nature(outcome), outcome.person(), null,
					household.nameOf(outcome.person()), outcome.headline(),
					List.of(this.words.fact("result", this.words.say("copy.result." + results.get(outcome.id()))))))
			.forEach(items::add);
	}

	private static void addViews(ProposeClosure proposal, Household household, List<Item> items) {
		if (proposal.familyView() != null) {
			items.add(Item.of(CopySection.FAMILY_VIEW, Nature.FOR_ALL, proposal.familyView()));
		}
		if (proposal.childViews() != null) {
			proposal.childViews()
				.forEach((view) -> items.add(new Item(CopySection.VOICES, Nature.WORDS, view.personId(), null,
						household.nameOf(view.personId()), view.words(), List.of())));
		}
	}

	private void addWhatFollows(ProposeClosure proposal, Household household, List<Item> items) {
		if (proposal.remainingNeeds() != null) {
			for (ProposeClosure.RemainingNeed need : proposal.remainingNeeds()) {
				List<CopyContent.Fact> facts = (need.heldBy() != null)
						? List.of(this.words.fact("heldBy", need.heldBy())) : List.of();
				items.add(new Item(CopySection.REMAINING_NEEDS,
						(need.personId() != null) ? Nature.PERSONAL : Nature.FOR_ALL, need.personId(), null,
						household.nameOf(need.personId()), need.need(), facts));
			}
		}
		for (ProposeClosure.CarriesOn help : proposal.helpThatGoesOn()) {
			List<CopyContent.Fact> facts = (help.until() != null)
					? List.of(this.words.fact("until", this.words.day(help.until()))) : List.of();
			items.add(new Item(CopySection.EXIT_PLAN, Nature.FOR_ALL, null, null, help.who(), help.what(), facts));
		}
		if (proposal.exitPlan() != null) {
			items.add(Item.of(CopySection.EXIT_PLAN, Nature.FOR_ALL, proposal.exitPlan()));
		}
	}

	private Nature nature(PlanOutcome outcome) {
		return this.profile.isHarm(outcome.needCode()) ? Nature.HARM : Nature.PERSONAL;
	}

	private Optional<User> lead(CaseFile file) {
		return Optional.ofNullable(file.holder())
			.flatMap(this.staff::called)
			.filter((lead) -> !file.excludedAgencies().contains(lead.agency()));
	}

}
