package org.earlyhelp.stepping;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.frontdoor.StartTaf;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Social care has agreed that a family needs it no longer, and sends it to early help.
 *
 * @param socialCareRef social care's own reference
 * @param agreedOn when it was agreed in supervision
 * @param from what the children were under; null where nobody said
 * @param level where the family is on the locality's continuum now
 * @param assessmentOn the date of the single assessment that comes with it; null for none
 * @param planSummary what the plan was, what is still to be done, what to watch
 * @param consent what the family says
 * @param proposedLead who may lead, a username or a name; null where no agency offers
 * @param finalMeetingOn social care's last meeting about the children
 */
public record SendStepDown(@NotNull @Line(max = 60) String socialCareRef, @NotNull LocalDate agreedOn,
		SteppedDownFrom from, @NotNull @Valid StartTaf.FamilySaid family, @NotNull @Line(max = 10) String level,
		LocalDate assessmentOn, @NotNull @FreeText(max = 10000) String planSummary, @NotNull ConsentTold consent,
		@Line(max = 200) String proposedLead, LocalDate finalMeetingOn) {

	/** What the children were under. */
	public enum SteppedDownFrom {

		/** A child-in-need plan. */
		CIN,
		/** A child protection plan. */
		CP,
		/** They were looked after. */
		CLA

	}

	/** What the family says to early help. */
	public enum ConsentTold {

		/** They agree. */
		GIVEN,
		/** They decline. */
		REFUSED,
		/** Nobody has asked them yet. */
		NOT_YET

	}

}
