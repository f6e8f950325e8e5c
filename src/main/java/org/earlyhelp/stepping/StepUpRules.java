package org.earlyhelp.stepping;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.shared.InvalidInput;

/**
 * What a planned step-up must say, and when it repeats another.
 *
 * @see "pathway, Step 9"
 */
final class StepUpRules {

	private StepUpRules() {
	}

	/** What a planned one lacks; an urgent one lacks nothing (R9.1). */
	static InvalidInput.Findings lacking(RequestStepUp asked) {
		var findings = new InvalidInput.Findings();
		if (asked.urgent()) {
			return findings;
		}
		return findings.unless(!asked.children().isEmpty(), "children", "required")
			.unless(!asked.reasons().isEmpty(), "reasons", "required")
			.unless(asked.summary() != null, "summary", "required")
			.unless(asked.familyInformed() != null, "familyInformed", "required")
			.unless(!Boolean.FALSE.equals(asked.familyInformed()) || asked.notInformedReason() != null,
					"notInformedReason", "required");
	}

	/** R9.4: a reason that was given before, however it is written. */
	static boolean repeats(RequestStepUp asked, RequestStepUp earlier) {
		Set<String> before = earlier.reasons().stream().map(StepUpRules::plain).collect(Collectors.toSet());
		return asked.reasons().stream().map(StepUpRules::plain).anyMatch(before::contains);
	}

	private static String plain(String reason) {
		return reason.toLowerCase(Locale.UK).replaceAll("[^\\p{L}\\p{N}]+", " ").trim();
	}

}
