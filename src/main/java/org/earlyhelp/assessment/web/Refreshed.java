package org.earlyhelp.assessment.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

import org.earlyhelp.assessment.CompleteAssessment;
import org.earlyhelp.assessment.PreviousWords;
import org.earlyhelp.shared.page.Typed;

/**
 * An assessment that was begun, with the words of an earlier one where nothing is typed
 * yet. What somebody typed is never lost: earlier needs and contributions come after
 * theirs. Pure.
 */
final class Refreshed {

	private static final String NEEDS = "needs";

	private static final String CONTRIBUTIONS = "contributions";

	private Refreshed() {
	}

	static Typed with(Typed begun, PreviousWords words) {
		Typed typed = begun.with("refreshesPrevious", "true");
		var texts = new LinkedHashMap<String, String>();
		texts.put("strengths", words.strengths());
		texts.put("worries", words.worries());
		texts.put("analysis", words.analysis());
		texts.put("familyGoals", words.familyGoals());
		for (Map.Entry<String, String> text : texts.entrySet()) {
			typed = ifBlank(typed, text.getKey(), text.getValue());
		}
		for (PreviousWords.Need need : words.needs()) {
			typed = withNeed(typed, need);
		}
		for (CompleteAssessment.Contribution said : words.contributions()) {
			typed = withContribution(typed, said);
		}
		return typed;
	}

	/** In the row of the same need of the same person, or in one that says no more. */
	private static Typed withNeed(Typed typed, PreviousWords.Need need) {
		String person = (need.personId() != null) ? need.personId().toString() : "";
		String free = place(NEEDS, next(typed, NEEDS));
		for (int row : typed.rows(NEEDS)) {
			String place = place(NEEDS, row);
			String whose = typed.value(place + ".personId");
			if (!need.code().equals(typed.value(place + ".code"))) {
				continue;
			}
			if (whose.equals(person)) {
				return ifBlank(typed, place + ".evidence", need.evidence());
			}
			if (whose.isBlank() && !typed.says(place + ".evidence") && !typed.says(place + ".baseline")) {
				free = place;
			}
		}
		return ifBlank(ifBlank(typed.with(free + ".code", need.code()), free + ".personId", person), free + ".evidence",
				need.evidence());
	}

	private static Typed withContribution(Typed typed, CompleteAssessment.Contribution said) {
		boolean there = typed.rows(CONTRIBUTIONS)
			.stream()
			.map((row) -> typed.value(place(CONTRIBUTIONS, row) + ".text"))
			.anyMatch((text) -> text.strip().equals(said.text().strip()));
		if (there) {
			return typed;
		}
		String place = place(CONTRIBUTIONS, next(typed, CONTRIBUTIONS));
		return typed.with(place + ".agency", said.agency()).with(place + ".text", said.text());
	}

	private static Typed ifBlank(Typed typed, String field, String words) {
		return (words == null || words.isEmpty() || typed.says(field)) ? typed : typed.with(field, words);
	}

	private static int next(Typed typed, String list) {
		var rows = new TreeSet<>(typed.rows(list));
		return rows.isEmpty() ? 0 : rows.last() + 1;
	}

	private static String place(String list, int row) {
		return list + "[" + row + "]";
	}

}
