package org.earlyhelp.stepping;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.casefile.AgreeLeadPractitioner;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Whether somebody will lead after a step-down.
 *
 * @param practitioner a username, of any agency
 * @param accepted whether they said yes
 * @param familyChoiceConsidered whether the family had a say in who it is
 * @param interim whether they hold it until somebody accepts; null for no
 * @param handoverOn when social care and the team meet; null where no day is agreed
 */
public record AgreeStepDownLead(@NotNull @Line(max = 60) String practitioner, @NotNull Boolean accepted,
		@NotNull Boolean familyChoiceConsidered, Boolean interim, @FreeText(max = 4000) String note,
		LocalDate handoverOn) {

	AgreeLeadPractitioner lead() {
		return new AgreeLeadPractitioner(this.practitioner, this.accepted, this.familyChoiceConsidered, this.interim,
				this.note);
	}

}
