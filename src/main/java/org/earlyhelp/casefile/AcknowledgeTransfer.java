package org.earlyhelp.casefile;

import java.time.LocalDate;

import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * What the other authority answered.
 *
 * @param found whether they have found the family; null counts as yes
 * @param by who answered; null where nobody said
 * @param on the day of the answer; null means today
 */
public record AcknowledgeTransfer(Boolean found, @Line(max = 200) String by, LocalDate on,
		@FreeText(max = 4000) String note) {

	boolean familyIsThere() {
		return !Boolean.FALSE.equals(this.found);
	}

}
