package org.earlyhelp.subjectaccess;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;
import org.earlyhelp.shared.text.PastDate;

/**
 * Logs that somebody else was asked whether they mind.
 *
 * @param answer null while they have not answered
 */
public record LogConsultation(@NotNull @Line(max = 200) String whom, @NotNull @PastDate LocalDate askedOn,
		@PastDate LocalDate answeredOn, Answer answer, @FreeText(max = 2000) String note) {

	/** What they say. */
	public enum Answer {

		/** They do not mind. */
		AGREES,
		/** They mind. */
		OBJECTS,
		/** They did not answer in time. */
		NO_REPLY

	}

}
