package org.earlyhelp.plan;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * A meeting of the team around the family, and the plan it made.
 *
 * @param heldOn the day it was held
 * @param outcomes what should be different, each for a need, each with actions (R7.1)
 * @param contingency what happens if it does not work
 * @param nextReviewOn the review agreed; null for the locality's default
 */
public record HoldTafMeeting(@NotNull LocalDate heldOn, @NotEmpty @Size(max = 60) List<@Valid Attendee> attendees,
		@NotEmpty @Size(max = 60) List<@Valid OutcomeAgreed> outcomes,
		@NotNull @FreeText(max = 4000) String contingency, Boolean familyAgrees, @FreeText(max = 10000) String minutes,
		LocalDate nextReviewOn) {

	/**
	 * Somebody who was asked to come: a professional of an agency, or a relative.
	 *
	 * @param relationship to the children; makes them family
	 */
	public record Attendee(@NotNull @Line(max = 200) String name, @Line(max = 100) String agency,
			@Line(max = 100) String relationship, @NotNull Boolean attended) {
	}

	/**
	 * What should be different.
	 *
	 * @param personId for whom; null for the whole family
	 * @param target how it will be known
	 * @param by until when; null where it is open
	 */
	public record OutcomeAgreed(@NotNull @Line(max = 10) String needCode, PersonId personId,
			@NotNull @Line(max = 500) String headline, @FreeText(max = 2000) String target, LocalDate by,
			@Size(max = 60) List<@Valid ActionAgreed> actions) {
	}

	/**
	 * Who does what until when.
	 *
	 * @param owner a username, a person of the family, or a name
	 */
	public record ActionAgreed(@FreeText(max = 2000) String text, @Line(max = 200) String owner, LocalDate due) {
	}

}
