package org.earlyhelp.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.assessment.Need;
import org.earlyhelp.assessment.Needs;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.casefile.Joinings;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.plan.PlanAction;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What the teams around families answer in the demonstration year. */
@Component
@Profile("demo")
class CaseworkAnswers {

	private static final String CHILDS = "1.1 1.2 1.3 1.4 2.2 2.3 3.1 4.2 5.3 5.4 6.1 6.2 6.3 6.4 6.5 6.6 7.2 7.3 8.3 9.3 10.3";

	private static final String ADULTS = "2.1 3.2 4.1 7.1 8.1 8.2 10.1";

	private static final List<String> PRACTITIONERS = List.of("practitioner-school", "practitioner-health",
			"practitioner-family-support", "practitioner-nursery");

	private final CaseFiles cases;

	private final FamilyMembers families;

	private final Joinings joinings;

	private final Needs needs;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final OurLevels levels;

	CaseworkAnswers(CaseFiles cases, FamilyMembers families, Joinings joinings, Needs needs, PlanOutcomes outcomes,
			PlanActions actions, OurLevels levels) {
		this.cases = cases;
		this.families = families;
		this.joinings = joinings;
		this.needs = needs;
		this.outcomes = outcomes;
		this.actions = actions;
		this.levels = levels;
	}

	/** The payload, as whoever has the work would fill it in; empty for other work. */
	Map<String, Object> to(OpenWork.Piece work, Fate fate, LocalDate today, Draw draw) {
		CaseFile file = this.cases.called(new CaseId(work.subject()));
		boolean again = work.turn() > 0;
		return switch (work.type()) {
			case "allocate-assessor" -> Map.of("assessor", assessor(file, today, draw));
			case "record-consent" -> consent(file, today, draw);
			case "consider-refusal" -> refusal(today, draw);
			case "reoffer-help" -> Map.of("offered", draw.in(85), "result", "They thanked us, and manage for now.");
			case "complete-assessment" -> assessment(file, household(file), draw);
			case "complete-addendum" ->
				assessment(file, only(this.joinings.called(work.matter()).person(), household(file)), draw);
			case "authorise-assessment" ->
				Map.of("decision", "APPROVED", "comment", "Whole-family, clear, the children heard.");
			case "agree-lead-practitioner" -> lead(file, again, draw);
			case "agree-step-down-lead" -> with(lead(file, again, draw), "handoverOn", today.plusDays(5));
			case "hold-taf-meeting", "revise-plan-after-step-up", "hold-handover-meeting" ->
				meeting(file, again || draw.in(96), today, draw);
			case "send-family-copy" ->
				Map.of("sentOn", today, "method", draw.one("POST", "IN_PERSON", "IN_PERSON", "EMAIL"));
			case "send-closure-letter" -> Map.of("sentOn", today, "method", "POST");
			case "review-plan" -> review(file, fate, again, today, draw);
			case "consult-on-drift" -> Map.of("advice", "See each child alone; bring the school to the next meeting.",
					"decision", "The plan goes on with a clearer aim for each child.");
			case "sign-off-closure" -> signOff(again || draw.in(93));
			case "follow-up" -> followUp(draw);
			case "check-sustained" -> Map.of("needs", sustained(file, fate, draw));
			default -> Map.of();
		};
	}

	private String assessor(CaseFile file, LocalDate today, Draw draw) {
		boolean young = household(file).children()
			.stream()
			.allMatch((child) -> child.dateOfBirth() == null || child.dateOfBirth().plusYears(5).isAfter(today));
		return young
				? draw.one("practitioner-health", "practitioner-nursery", "practitioner-nursery",
						"practitioner-family-support")
				: draw.one("practitioner-school", "practitioner-school", "practitioner-health",
						"practitioner-family-support");
	}

	private Map<String, Object> consent(CaseFile file, LocalDate today, Draw draw) {
		LocalDate began = ServiceTime.dayOf(file.startedAt());
		LocalDate met = today.minusDays(draw.between(0, 4));
		LocalDate firstContact = met.isBefore(began) ? began : met;
		if (!file.steppedDown() && draw.in(14)) {
			return Map.of("decision", "REFUSED", "firstContactOn", firstContact);
		}
		var said = new LinkedHashMap<String, Object>();
		said.put("decision", "GIVEN");
		said.put("givenBy", "A parent with parental responsibility");
		said.put("method", draw.one("WRITTEN", "WRITTEN", "VERBAL_CONFIRMED_LATER"));
		said.put("scope",
				draw.in(80)
						? List.of("ASSESSMENT", "SHARE_WITH_NAMED_AGENCIES", "STORE_ON_SYSTEM",
								"SHARE_FOR_SUPPORTING_FAMILIES_EVALUATION")
						: List.of("ASSESSMENT", "SHARE_WITH_NAMED_AGENCIES", "STORE_ON_SYSTEM"));
		said.put("shareWith", List.of("School", "Health trust", "Early Help and Prevention", "Nursery"));
		said.put("privacyNotice", "2025-04");
		said.put("firstContactOn", firstContact);
		return said;
	}

	private static Map<String, Object> refusal(LocalDate today, Draw draw) {
		var considered = new LinkedHashMap<String, Object>();
		considered.put("reasonsExplored", List.of("Worry about being judged", "Earlier help that did not help"));
		considered.put("riskConsideration", "The children are seen in school each day; nothing tells of harm.");
		considered.put("consulted", "Tomos Ellis");
		boolean reoffer = draw.in(45);
		considered.put("decision", reoffer ? "REOFFER" : "SINGLE_AGENCY");
		if (reoffer) {
			considered.put("reofferOn", today.plusDays(draw.between(20, 45)));
		}
		return considered;
	}

	/** An addendum is about whoever joined. */
	private static Household only(PersonId person, Household household) {
		return new Household(household.id(), household.name(), household.postcode(),
				household.members().stream().filter((member) -> member.id().equals(person)).toList(), List.of());
	}

	private Map<String, Object> assessment(CaseFile file, Household household, Draw draw) {
		List<Household.Member> born = household.children()
			.stream()
			.filter((child) -> child.expectedDate() == null)
			.toList();
		var done = new LinkedHashMap<String, Object>();
		done.put("children", (born.isEmpty() ? household.children() : born).stream().map((child) -> {
			var seen = new LinkedHashMap<String, Object>();
			seen.put("personId", child.id().value());
			seen.put("seen", true);
			seen.put("seenAlone", draw.in(55));
			if (draw.in(92)) {
				seen.put("voice",
						Map.of("method", draw.one("TALKED", "OBSERVED", "THREE_HOUSES"), "words",
								draw.one("I like it when we all eat together.", "It is loud at home at night.",
										"I want to go to school with my friend."),
								"changed", "It comes first in the plan."));
			}
			else {
				seen.put("voiceNotObtained", "Did not want to talk that day.");
			}
			return seen;
		}).toList());
		done.put("needs", found(file, household, draw));
		done.put("strengths", "Warm with each other; relatives nearby who help.");
		done.put("worries", "What the family brings together is more than one service can meet.");
		done.put("analysis", "The needs feed each other: one plan for the whole family.");
		done.put("recommendedLevel", this.levels.team());
		done.put("youngCarers",
				born.stream()
					.map((child) -> Map.of("personId", child.id().value(), "answer", draw.in(6) ? "YES" : "NO"))
					.toList());
		done.put("familyGoals", "A calm house, and everybody where they should be in the morning.");
		done.put("tools", draw.in(55) ? List.of(draw.one("OUTCOMES_STAR", "SDQ", "GRADED_CARE_PROFILE_2")) : List.of());
		return done;
	}

	private List<Map<String, Object>> found(CaseFile file, Household household, Draw draw) {
		List<Map<String, Object>> found = new ArrayList<>();
		List<String> codes = new ArrayList<>(file.presentingNeeds().stream().distinct().limit(5).toList());
		if (codes.isEmpty()) {
			codes.addAll(List.of("5.1", "3.1"));
		}
		for (String code : codes) {
			var need = new LinkedHashMap<String, Object>();
			need.put("code", code);
			PersonId whose = whose(code, household, draw);
			if (whose != null) {
				need.put("personId", whose.value());
			}
			need.put("baseline", draw.between(2, 5));
			found.add(need);
		}
		return found;
	}

	/** Null for what is the whole family's. */
	private static PersonId whose(String code, Household household, Draw draw) {
		List<Household.Member> those = List.of(CHILDS.split(" ")).contains(code) ? household.children()
				: List.of(ADULTS.split(" ")).contains(code) ? household.adults() : List.of();
		return those.isEmpty() ? null : draw.one(those).id();
	}

	private static Map<String, Object> lead(CaseFile file, boolean again, Draw draw) {
		String practitioner = (file.assessor() != null && draw.in(72)) ? file.assessor() : draw.one(PRACTITIONERS);
		boolean accepted = again || draw.in(93);
		return Map.of("practitioner", practitioner, "accepted", accepted, "familyChoiceConsidered", true);
	}

	private Map<String, Object> meeting(CaseFile file, boolean quorate, LocalDate today, Draw draw) {
		Household household = household(file);
		Household.Member family = household.adults().isEmpty() ? household.children().get(0)
				: household.adults().get(0);
		var held = new LinkedHashMap<String, Object>();
		held.put("heldOn", today);
		held.put("attendees",
				List.of(Map.of("name", family.name(), "relationship",
						(family.relationship() != null) ? family.relationship() : "OTHER", "attended", quorate),
						Map.of("name", "Fiona Marsh", "agency", "Early Help and Prevention", "attended", true),
						Map.of("name", "Priya Shah", "agency", "School", "attended", true),
						Map.of("name", "Hugh Adeyemi", "agency", "Health trust", "attended", draw.in(70))));
		held.put("outcomes", agreed(file, household, today, draw));
		held.put("contingency", "If it gets worse, the adviser is called the same day.");
		held.put("familyAgrees", true);
		held.put("minutes", "Everybody said what they see; the plan was made together.");
		return held;
	}

	private List<Map<String, Object>> agreed(CaseFile file, Household household, LocalDate today, Draw draw) {
		List<Map<String, Object>> agreed = new ArrayList<>();
		for (Need need : this.needs.of(file.id())) {
			agreed.add(outcome(file, need.code(), need.person(), today, draw));
		}
		if (agreed.isEmpty()) {
			agreed.add(outcome(file, "5.1", null, today, draw));
			agreed.add(outcome(file, "3.1", household.children().get(0).id(), today, draw));
		}
		return agreed;
	}

	private static Map<String, Object> outcome(CaseFile file, String code, PersonId whose, LocalDate today, Draw draw) {
		var outcome = new LinkedHashMap<String, Object>();
		outcome.put("needCode", code);
		if (whose != null) {
			outcome.put("personId", whose.value());
		}
		outcome.put("headline", "Need " + code + ": things are better, and stay so");
		outcome.put("target", "Two steps up on the scale");
		outcome.put("actions",
				List.of(Map.of("text", draw.one("Meet once a week", "Make the referral", "Agree a morning routine"),
						"owner", (file.lead() != null && draw.in(60)) ? file.lead() : draw.one(PRACTITIONERS), "due",
						today.plusDays(draw.between(14, 60)))));
		return outcome;
	}

	private Map<String, Object> review(CaseFile file, Fate fate, boolean again, LocalDate today, Draw draw) {
		boolean contributed = again || draw.in(95);
		boolean drifts = draw.in(fate.way() == Fate.Way.MET ? 12 : 45);
		Household household = household(file);
		var held = new LinkedHashMap<String, Object>();
		held.put("heldOn", today);
		held.put("familyContributed", contributed);
		held.put("outcomes", this.outcomes.of(file.id()).stream().map((one) -> reviewed(one, drifts, draw)).toList());
		held.put("stillRightLevel", "SAME");
		held.put("actions",
				this.actions.of(file.id())
					.stream()
					.filter((action) -> action.status().isOpen())
					.map((action) -> Map.of("id", action.id(), "status",
							draw.in(60) ? PlanAction.Status.DONE : PlanAction.Status.IN_PROGRESS))
					.toList());
		held.put("seen",
				household.children()
					.stream()
					.filter((child) -> child.expectedDate() == null)
					.map((child) -> Map.of("personId", child.id().value(), "seen", draw.in(94)))
					.toList());
		if (draw.in(90)) {
			held.put("voices",
					household.children()
						.stream()
						.filter((child) -> child.expectedDate() == null)
						.map((child) -> Map.of("personId", child.id().value(), "method", "TALKED", "words",
								"It is a bit better.", "changed", "We meet after school now."))
						.toList());
		}
		if (contributed && this.needs.of(file.id()).isEmpty()) {
			held.put("newNeeds", List.of(Map.of("code", "5.1", "baseline", 4)));
		}
		List<Map<String, Object>> missing = contributed ? missing(file, today, draw) : List.of();
		if (!missing.isEmpty()) {
			held.put("newOutcomes", missing);
		}
		return held;
	}

	/** R7.1: whoever joined since brought needs that the plan says nothing of yet. */
	private List<Map<String, Object>> missing(CaseFile file, LocalDate today, Draw draw) {
		List<PlanOutcome> planned = this.outcomes.of(file.id());
		return this.needs.of(file.id())
			.stream()
			.filter((need) -> planned.stream().noneMatch((one) -> need.is(one.needCode(), one.person())))
			.map((need) -> outcome(file, need.code(), need.person(), today, draw))
			.toList();
	}

	private static Map<String, Object> reviewed(PlanOutcome outcome, boolean drifts, Draw draw) {
		int before = (outcome.scale() != null) ? outcome.scale() : 4;
		if (drifts) {
			return draw.in(80) ? Map.of("id", outcome.id(), "scale", before, "progress", "SAME")
					: Map.of("id", outcome.id(), "scale", Math.max(1, before - 1), "progress", "WORSE");
		}
		int now = Math.min(10, before + draw.between(1, 3));
		return Map.of("id", outcome.id(), "scale", now, "progress", (now >= 8) ? "ACHIEVED" : "IMPROVED");
	}

	private static Map<String, Object> signOff(boolean approved) {
		return Map.of("approved", approved, "comment",
				approved ? "Clear, and the family is heard." : "Say who carries on with what, please.");
	}

	private static Map<String, Object> followUp(Draw draw) {
		return draw.in(84) ? Map.of("reached", true, "stillOk", draw.in(85), "exitPlanGoesOn", draw.in(88), "note",
				"They know whom to ring.") : Map.of("reached", false, "note", "Rang twice, wrote once.");
	}

	private List<Map<String, Object>> sustained(CaseFile file, Fate fate, Draw draw) {
		List<Map<String, Object>> asked = new ArrayList<>();
		int lasts = (fate.way() == Fate.Way.MET) ? 92 : 55;
		for (Need need : this.needs.of(file.id())) {
			var one = new LinkedHashMap<String, Object>();
			one.put("code", need.code());
			if (need.person() != null) {
				one.put("personId", need.person().value());
			}
			one.put("sustained", draw.in(lasts) ? "YES" : draw.one("NO", "UNKNOWN"));
			asked.add(one);
		}
		return asked;
	}

	Household household(CaseFile file) {
		return this.families.household(file.family());
	}

	private static Map<String, Object> with(Map<String, Object> payload, String field, Object value) {
		var all = new LinkedHashMap<>(payload);
		all.put(field, value);
		return all;
	}

}
