package org.earlyhelp.stepping;

/** How a step-up says what it shares. */
final class ShareWords {

	private static final String TO_WHOM = "Children’s social care";

	private ShareWords() {
	}

	/** R3.2: no agreement is needed where a child may come to harm. */
	static ShareInformation urgent(RequestStepUp asked) {
		return new ShareInformation("An urgent step-up: what it says, and the case from now on", TO_WHOM,
				"A child may be suffering significant harm: shared to protect them, whether or not the family agrees",
				asked.familyInformed(), why(asked));
	}

	static ShareInformation planned(RequestStepUp asked) {
		return new ShareInformation("A step-up: what it says, and the case from now on", TO_WHOM,
				"A child may be in need of social care’s help: public task, to safeguard and promote their welfare",
				asked.familyInformed(), why(asked));
	}

	private static String why(RequestStepUp asked) {
		String reasons = String.join("; ", asked.reasons());
		if (asked.notInformedReason() == null) {
			return reasons.isEmpty() ? null : reasons;
		}
		return (reasons.isEmpty() ? "" : reasons + ". ") + "Family not told: " + asked.notInformedReason();
	}

}
