package org.earlyhelp.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.assessment.Addenda;
import org.earlyhelp.assessment.Assessment;
import org.earlyhelp.assessment.Assessments;
import org.earlyhelp.assessment.CompleteAssessment;
import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.plan.CopyDraft.Item;
import org.earlyhelp.plan.CopyDraft.Nature;
import org.earlyhelp.shared.PersonId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts together all that a plan has to tell: who the family is, what was found, what is
 * agreed. Who asked for help is never in it.
 */
@Component
class PlanDrafting {

	private final Assessments assessments;

	private final Addenda addenda;

	private final Needs needs;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final TafMeetings meetings;

	private final FamilyMembers families;

	private final Staff staff;

	private final Profile profile;

	private final ObjectProvider<HiddenWords> told;

	private final CopyWords words;

	private final Clock clock;

	PlanDrafting(Assessments assessments, Addenda addenda, Needs needs, PlanOutcomes outcomes, PlanActions actions,
			TafMeetings meetings, FamilyMembers families, Staff staff, Profile profile,
			ObjectProvider<HiddenWords> told, CopyWords words, Clock clock) {
		this.assessments = assessments;
		this.addenda = addenda;
		this.needs = needs;
		this.outcomes = outcomes;
		this.actions = actions;
		this.meetings = meetings;
		this.families = families;
		this.staff = staff;
		this.profile = profile;
		this.told = told;
		this.words = words;
		this.clock = clock;
	}

	CopyDraft draft(CaseFile file) {
		Household household = this.families.household(file.family());
		List<Item> items = new ArrayList<>();
		household.members().forEach((member) -> items.add(presence(member)));
		household.members().forEach((member) -> homes(member, items));
		this.assessments.latestOf(file.id())
			.map(Assessment::content)
			.ifPresent((found) -> addAssessment(found, household, items));
		this.addenda.of(file.id()).forEach((joined) -> addAssessment(joined.content(), household, items));
		this.told.stream()
			.flatMap((words) -> words.of(file.id()).stream())
			.forEach((one) -> items.add(new Item(CopySection.VOICES, Nature.DISCLOSED, one.child(), null,
					(one.child() != null) ? household.nameOf(one.child()) : null, one.words(), List.of())));
		this.needs.of(file.id()).forEach((need) -> items.add(need(need, household)));
		addPlan(file, household, items);
		leaveInPeace(household, items);
		addMeeting(file, items);
		lead(file).ifPresent((lead) -> items.add(new Item(CopySection.CONTACTS, Nature.OPEN, null, null, null,
				lead.name(), List.of(this.words.fact("agency", lead.agency())))));
		return new CopyDraft(CopyKind.PLAN, this.words.say("copy.title.PLAN", household.name()), items);
	}

	/** No copy says what somebody who died will do, needs or said. */
	private static void leaveInPeace(Household household, List<Item> items) {
		household.former()
			.stream()
			.filter((member) -> member.diedOn() != null)
			.forEach((dead) -> items.removeIf((item) -> dead.id().equals(item.about())));
	}

	private Item presence(Household.Member member) {
		List<CopyContent.Fact> facts = new ArrayList<>();
		if (member.relationship() != null) {
			facts.add(this.words.fact("relationship", CopyWords.plain(member.relationship())));
		}
		if (member.child() && member.dateOfBirth() != null) {
			facts.add(this.words.fact("born", this.words.day(member.dateOfBirth())));
		}
		if (member.expectedDate() != null) {
			facts.add(this.words.fact("expected", this.words.day(member.expectedDate())));
		}
		return new Item(CopySection.FAMILY, Nature.PRESENCE, member.id(), null, null, member.name(), facts);
	}

	private static void homes(Household.Member member, List<Item> items) {
		for (Household.Address address : member.addresses()) {
			String place = (address.line1() != null && address.postcode() != null)
					? address.line1() + ", " + address.postcode()
					: (address.line1() != null) ? address.line1() : address.postcode();
			if (address.until() == null && (address.isProtected() || place != null)) {
				items.add(new Item(CopySection.ADDRESS, address.isProtected() ? Nature.PROTECTED_HOME : Nature.PRESENCE,
						member.id(), null, member.name(), address.isProtected() ? null : place, List.of()));
			}
		}
	}

	private void addAssessment(CompleteAssessment found, Household household, List<Item> items) {
		for (CompleteAssessment.ChildAssessed child : found.children()) {
			if (child.voice() != null) {
				List<CopyContent.Fact> facts = (child.voice().changed() != null)
						? List.of(this.words.fact("changed", child.voice().changed())) : List.of();
				items.add(new Item(CopySection.VOICES, Nature.WORDS, child.personId(), null,
						household.nameOf(child.personId()), child.voice().words(), facts));
			}
		}
		items.add(Item.of(CopySection.STRENGTHS, Nature.FOR_ALL, found.strengths()));
		items.add(Item.of(CopySection.WORRIES, Nature.FOR_ALL, found.worries()));
		if (found.familyGoals() != null) {
			items.add(Item.of(CopySection.GOALS, Nature.FOR_ALL, found.familyGoals()));
		}
	}

	private Item need(Need need, Household household) {
		return new Item(CopySection.NEEDS, nature(need.code()), need.person(), null, household.nameOf(need.person()),
				this.profile.codes().needName(need.code()), List.of(scale("baseline", need.baseline())));
	}

	private void addPlan(CaseFile file, Household household, List<Item> items) {
		List<PlanOutcome> agreed = this.outcomes.of(file.id());
		List<PlanAction> toDo = this.actions.of(file.id());
		var owners = new Owners(household, this.staff.names(toDo.stream().map(PlanAction::owner).toList()));
		Map<UUID, PlanOutcome> byId = new HashMap<>();
		for (PlanOutcome outcome : agreed) {
			byId.put(outcome.id(), outcome);
			items.add(outcome(outcome, household));
		}
		toDo.forEach((action) -> items.add(action(action, byId.get(action.outcomeId()), owners)));
	}

	private Item outcome(PlanOutcome outcome, Household household) {
		List<CopyContent.Fact> facts = new ArrayList<>();
		if (outcome.target() != null) {
			facts.add(this.words.fact("target", outcome.target()));
		}
		if (outcome.dueOn() != null) {
			facts.add(this.words.fact("by", this.words.day(outcome.dueOn())));
		}
		if (outcome.scale() != null) {
			facts.add(scale("scale", outcome.scale()));
		}
		if (outcome.progress() != PlanOutcome.Progress.AGREED) {
			facts.add(this.words.fact("progress", this.words.say("copy.progress." + outcome.progress())));
		}
		return new Item(CopySection.OUTCOMES, nature(outcome.needCode()), outcome.person(), null,
				household.nameOf(outcome.person()), outcome.headline(), facts);
	}

	private Item action(PlanAction action, PlanOutcome outcome, Owners owners) {
		PersonId about = (outcome != null) ? outcome.person() : null;
		return new Item(CopySection.ACTIONS, (outcome != null) ? nature(outcome.needCode()) : Nature.PERSONAL, about,
				owners.person(action.owner()), owners.household().nameOf(about), action.text(),
				List.of(this.words.fact("who", owners.nameOf(action.owner())),
						this.words.fact("by", this.words.day(action.due())),
						this.words.fact("status", this.words.say("copy.status." + action.status()))));
	}

	private void addMeeting(CaseFile file, List<Item> items) {
		TafMeeting latest = this.meetings.latestPlanOf(file.id()).orElse(null);
		if (latest == null) {
			return;
		}
		items.add(Item.of(CopySection.CONTINGENCY, Nature.FOR_ALL, latest.content().contingency()));
		LocalDate next = latest.content().nextReviewOn();
		if (next != null && !next.isBefore(LocalDate.now(this.clock))) {
			items.add(Item.of(CopySection.NEXT_REVIEW, Nature.OPEN, this.words.day(next)));
		}
	}

	/** Whom the family may ask; nobody of an agency that it does not want told. */
	private Optional<User> lead(CaseFile file) {
		return Optional.ofNullable(file.holder())
			.flatMap(this.staff::called)
			.filter((lead) -> !file.excludedAgencies().contains(lead.agency()));
	}

	private Nature nature(String needCode) {
		return this.profile.isHarm(needCode) ? Nature.HARM : Nature.PERSONAL;
	}

	private CopyContent.Fact scale(String key, int scale) {
		return this.words.fact(key, this.words.say("copy.scale", scale));
	}

}
