package org.earlyhelp.casefile;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Whether somebody will lead.
 *
 * @param practitioner a username, of any agency
 * @param accepted whether they said yes
 * @param familyChoiceConsidered whether the family had a say in who it is
 * @param interim whether they hold it until somebody accepts; null for no
 */
public record AgreeLeadPractitioner(@NotNull @Line(max = 60) String practitioner, @NotNull Boolean accepted,
		@NotNull Boolean familyChoiceConsidered, Boolean interim, @FreeText(max = 4000) String note) {

	/** How far they lead by it. */
	public LeadStatus status() {
		if (Boolean.TRUE.equals(this.interim)) {
			return LeadStatus.INTERIM;
		}
		return this.accepted ? LeadStatus.ACCEPTED : LeadStatus.DECLINED;
	}

}
