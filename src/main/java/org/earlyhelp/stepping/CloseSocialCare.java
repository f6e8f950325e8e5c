package org.earlyhelp.stepping;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;

/**
 * Social care closes its side.
 *
 * @param closedOn null for today
 * @param override why, though the handover is not complete; null where it is
 */
public record CloseSocialCare(LocalDate closedOn, @Valid Overruling override) {

	/** Why social care closes before the handover is complete. */
	public record Overruling(@NotNull @FreeText(max = 4000) String reason) {
	}

}
