package org.earlyhelp.stepping;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.plan.HoldTafMeeting;
import org.earlyhelp.shared.text.FreeText;

/**
 * Social care, the team and the family meet: as a TAF meeting, with the day on which
 * social care closes.
 *
 * @param heldOn the day it was held
 * @param outcomes what should be different, each with actions (R7.1)
 * @param contingency what happens if it does not work
 * @param nextReviewOn the review agreed; null for the locality's default
 * @param socialCareClosedOn null where social care has not closed
 */
public record HoldHandoverMeeting(@NotNull LocalDate heldOn,
		@NotEmpty @Size(max = 60) List<HoldTafMeeting.@Valid Attendee> attendees,
		@NotEmpty @Size(max = 60) List<HoldTafMeeting.@Valid OutcomeAgreed> outcomes,
		@NotNull @FreeText(max = 4000) String contingency, Boolean familyAgrees, @FreeText(max = 10000) String minutes,
		LocalDate nextReviewOn, LocalDate socialCareClosedOn) {

	HoldTafMeeting meeting() {
		return new HoldTafMeeting(this.heldOn, this.attendees, this.outcomes, this.contingency, this.familyAgrees,
				this.minutes, this.nextReviewOn);
	}

}
