package org.earlyhelp.assessment;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/** Whether an assessment is good as it is (R5.5). */
public record AuthoriseAssessment(@NotNull Decision decision, @NotNull @FreeText(max = 4000) String comment) {

	/** What may be said of it. */
	public enum Decision {

		/** Good as it is. */
		APPROVED,
		/** Sent back, to be done again. */
		RETURNED

	}

}
