package org.earlyhelp.caseload.web;

import java.util.stream.Collectors;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.RuleBroken;
import org.earlyhelp.shared.page.Wording;

import org.springframework.stereotype.Component;

/** Says in words why something cannot move. */
@Component
class WhyNot {

	private final Wording words;

	WhyNot(Wording words) {
		this.words = words;
	}

	/** Null where it can. */
	String of(RuleBroken refusal) {
		if (refusal == null) {
			return null;
		}
		if (refusal instanceof InvalidInput invalid) {
			return invalid.fields()
				.stream()
				.map((field) -> this.words.of(field.key(), field.values()))
				.collect(Collectors.joining(". "));
		}
		return this.words.firstOf(refusal.values(), "reassign.why." + refusal.key(), refusal.key());
	}

}
