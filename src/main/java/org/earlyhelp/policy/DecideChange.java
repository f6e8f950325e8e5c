package org.earlyhelp.policy;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * Decides on what somebody else proposed.
 *
 * @param comment why
 */
public record DecideChange(@NotNull Decision decision, @NotNull @FreeText(max = 2_000) String comment) {

	/** What a second person says. */
	public enum Decision {

		/** It holds from its day on. */
		APPROVE,
		/** It never will. */
		REFUSE

	}

}
