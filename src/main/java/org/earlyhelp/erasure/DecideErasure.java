package org.earlyhelp.erasure;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * The second person's decision.
 *
 * @param comment why; needed where it is refused
 */
public record DecideErasure(@NotNull Decision decision, @FreeText(max = 2_000) String comment) {

	/** What a second person may say. */
	public enum Decision {

		/** All of it goes, for ever. */
		ERASE,
		/** All of it stays. */
		REFUSE

	}

}
