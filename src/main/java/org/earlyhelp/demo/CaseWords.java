package org.earlyhelp.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Household;
import org.earlyhelp.plan.PlanActions;
import org.earlyhelp.plan.PlanOutcome;
import org.earlyhelp.plan.PlanOutcomes;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What people write when they raise something in the demonstration year. */
@Component
@Profile("demo")
class CaseWords {

	private final FamilyMembers families;

	private final PlanOutcomes outcomes;

	private final PlanActions actions;

	private final OurLevels levels;

	CaseWords(FamilyMembers families, PlanOutcomes outcomes, PlanActions actions, OurLevels levels) {
		this.families = families;
		this.outcomes = outcomes;
		this.actions = actions;
		this.levels = levels;
	}

	Map<String, Object> note(OpenWork.Episode episode, Instant now, Draw draw) {
		int hundredth = draw.between(1, 100);
		String kind = (hundredth <= 52) ? "VISIT"
				: (hundredth <= 84) ? "CALL" : (hundredth <= 93) ? "FAILED_VISIT" : "DISCUSSION";
		boolean visit = kind.equals("VISIT");
		var note = new LinkedHashMap<String, Object>();
		note.put("kind", kind);
		note.put("when", now.minus(Duration.ofMinutes(draw.between(20, 90))));
		if (visit || kind.equals("CALL")) {
			Household household = this.families.household(new FamilyId(episode.family()));
			note.put("personIds",
					(visit ? household.members() : household.adults()).stream()
						.filter((member) -> member.expectedDate() == null)
						.map((member) -> member.id().value())
						.toList());
		}
		if (visit) {
			note.put("seen", true);
			note.put("seenAlone", draw.in(40));
		}
		note.put("text", switch (kind) {
			case "VISIT" -> draw.one("At home; talked about mornings and sleep. A calmer week.",
					"At home with everybody. The letter about the rent came; rang the landlord together.");
			case "CALL" -> "Rang; all well, the appointment is on Thursday.";
			case "FAILED_VISIT" -> "Nobody in; left a card, and will ring tomorrow.";
			default -> "Spoke with the school about attendance.";
		});
		note.put("significant", draw.in(10));
		return note;
	}

	Map<String, Object> supervision(Instant now) {
		return Map.of("kind", "SUPERVISION", "when", now.minus(Duration.ofMinutes(30)), "text",
				"Went through the plan and the dates. Decided: see each child alone before the next review.");
	}

	Map<String, Object> leaving(OpenWork.Episode episode, LocalDate today, Draw draw) {
		var leaves = new LinkedHashMap<String, Object>();
		leaves.put("endReason", draw.one("LEFT_POST", "SICKNESS", "AGENCY_WITHDREW", "FAMILY_REQUEST"));
		leaves.put("lastDay", today.plusDays(draw.between(1, 10)));
		leaves.put("handoverNote", "The plan is on track; ring before each visit.");
		leaves.put("familyInformedOn", today);
		if (draw.in(65)) {
			leaves.put("successor",
					draw.one(List.of("practitioner-family-support", "practitioner-health", "practitioner-school")
						.stream()
						.filter((one) -> !one.equals(episode.lead()))
						.toList()));
		}
		return leaves;
	}

	Map<String, Object> stepUp(OpenWork.Episode episode, Instant now, Draw draw) {
		var asked = new LinkedHashMap<String, Object>();
		boolean urgent = draw.in(25);
		asked.put("urgency", urgent ? "URGENT" : "PLANNED");
		asked.put("children",
				this.families.household(new FamilyId(episode.family()))
					.children()
					.stream()
					.map((child) -> child.id().value())
					.toList());
		asked.put("reasons", List.of(draw.one("Neglect that does not change", "Domestic abuse in the home again",
				"A child missing from home overnight")));
		asked.put("evidence", List.of("Graded Care Profile 2"));
		asked.put("familyInformed", true);
		asked.put("summary", "The plan was followed, and what the children live with got worse.");
		if (urgent) {
			asked.put("calledAt", now.minus(Duration.ofMinutes(12)));
			asked.put("spokeTo", "The duty social worker");
		}
		return asked;
	}

	Map<String, Object> closure(OpenWork.Episode episode, Fate fate, Draw draw) {
		List<PlanOutcome> planned = this.outcomes.of(new CaseId(episode.id()));
		var closure = new LinkedHashMap<String, Object>();
		closure.put("reason", switch (fate.way()) {
			case MET -> draw.in(88) ? "OUTCOMES_MET" : "STEP_DOWN_UNIVERSAL";
			case PARTLY -> "STEP_DOWN_SINGLE_AGENCY";
			case NOT_MET -> "STEP_DOWN_UNIVERSAL";
			case MOVED, DISENGAGED, WITHDRAWN -> "DISENGAGED";
		});
		closure.put("outcomes",
				planned.stream()
					.map((one) -> Map.of("id", one.id(), "result", result(fate, one.id(), planned)))
					.toList());
		closure.put("actions",
				this.actions.of(new CaseId(episode.id()))
					.stream()
					.filter((action) -> action.status().isOpen())
					.map((action) -> draw.in(70) ? Map.of("id", action.id(), "status", "DONE")
							: Map.of("id", action.id(), "status", "HANDED_OVER", "handedTo", "School"))
					.toList());
		closure.put("familyView", "It is quieter at home, and we know whom to ask.");
		closure.put("remainingNeeds", List.of());
		closure.put("exitPlan", "The school goes on with the weekly group until the end of term.");
		closure.put("riskConsideration", "The school sees the children each day; nothing tells of harm.");
		return closure;
	}

	private static String result(Fate fate, UUID outcome, List<PlanOutcome> planned) {
		boolean first = planned.get(0).id().equals(outcome);
		return switch (fate.way()) {
			case MET -> "MET";
			case PARTLY -> first ? "MET" : "PARTLY";
			case MOVED -> "PARTLY";
			case NOT_MET -> "NOT_MET";
			case DISENGAGED, WITHDRAWN -> first ? "PARTLY" : "NOT_MET";
		};
	}

	Map<String, Object> stepDown(OpenWork.PassedOn family, LocalDate today, Draw draw) {
		var sent = new LinkedHashMap<String, Object>();
		sent.put("socialCareRef", "SC-" + family.story());
		sent.put("agreedOn", today);
		sent.put("from", "CIN");
		sent.put("family", Map.of("id", family.family()));
		sent.put("level", this.levels.team());
		sent.put("assessmentOn", today.minusDays(draw.between(30, 60)));
		sent.put("planSummary", "What was to be made safe is safe; parenting support goes on.");
		sent.put("consent", draw.in(80) ? "GIVEN" : "NOT_YET");
		sent.put("finalMeetingOn", today.plusDays(7));
		return sent;
	}

}
