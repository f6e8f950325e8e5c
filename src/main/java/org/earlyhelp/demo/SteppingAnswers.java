package org.earlyhelp.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.casefile.CaseFiles;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What social care answers in the demonstration year. */
@Component
@Profile("demo")
class SteppingAnswers {

	private final CaseFiles cases;

	private final FamilyMembers families;

	SteppingAnswers(CaseFiles cases, FamilyMembers families) {
		this.cases = cases;
		this.families = families;
	}

	/** The payload, as whoever has the work would fill it in; empty for other work. */
	Map<String, Object> to(OpenWork.Piece work, LocalDate today, Draw draw) {
		return switch (work.type()) {
			case "decide-step-up" -> decision(work.turn() > 0, draw);
			case "provide-more-information" ->
				Map.of("text", "The school and the health visitor have written down what they saw.");
			case "confirm-social-care-start" -> start(work, today, draw);
			case "answer-escalation" -> challenged(draw);
			default -> Map.of();
		};
	}

	private static Map<String, Object> decision(boolean again, Draw draw) {
		String decided = (!again && draw.in(7)) ? "MORE_INFO" : draw.one("ACCEPT_S17", "ACCEPT_S17", "ACCEPT_S17",
				"ACCEPT_S47", "ADVICE_RETURN_TO_TAF", "ADVICE_RETURN_TO_TAF");
		var answer = new LinkedHashMap<String, Object>();
		answer.put("decision", decided);
		answer.put("rationale", switch (decided) {
			case "ACCEPT_S17" -> "The children need a plan that is led by social care.";
			case "ACCEPT_S47" -> "There is reasonable cause to suspect significant harm.";
			case "MORE_INFO" -> "What did the school see, and when?";
			default -> "The plan works; bring it together again with the school.";
		});
		if (decided.startsWith("ACCEPT")) {
			answer.put("receivingTeam", "Assessment");
		}
		return answer;
	}

	private static Map<String, Object> challenged(Draw draw) {
		return draw.in(70)
				? Map.of("outcome", "UPHELD", "rationale", "Looked at again with the team: the plan is the right help.")
				: Map.of("outcome", "CHANGED", "rationale", "What the school wrote changes it: social care leads now.",
						"newDecision", "ACCEPT_S17");
	}

	private Map<String, Object> start(OpenWork.Piece work, LocalDate today, Draw draw) {
		CaseFile file = this.cases.called(new CaseId(work.subject()));
		String status = draw.one("CIN", "CIN", "CP", "NO_FURTHER_ACTION");
		return Map.of("startedOn", today, "outcomes", outcomes(file, status));
	}

	private List<Map<String, Object>> outcomes(CaseFile file, String status) {
		return this.families.household(file.family())
			.children()
			.stream()
			.map((child) -> Map.<String, Object>of("personId", child.id().value(), "status", status))
			.toList();
	}

}
