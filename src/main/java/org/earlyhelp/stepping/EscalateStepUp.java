package org.earlyhelp.stepping;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * Challenges what social care says.
 *
 * @param childAtRisk whether a child is at risk: then it is answered at once; null for no
 */
public record EscalateStepUp(@NotNull @FreeText(max = 4000) String reason, Boolean childAtRisk) {

	public EscalateStepUp {
		childAtRisk = Boolean.TRUE.equals(childAtRisk);
	}

}
