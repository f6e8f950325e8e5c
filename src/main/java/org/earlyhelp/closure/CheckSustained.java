package org.earlyhelp.closure;

import java.util.Collections;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.YesNo;
import org.earlyhelp.shared.text.Line;

/**
 * Whether what was achieved still holds, need by need.
 *
 * @param needs each need of the case; empty, or left out, where the case has none, as
 * after a step-down whose family needed nothing more
 */
public record CheckSustained(@Size(max = 100) List<@Valid NeedSustained> needs) {

	public CheckSustained {
		needs = (needs != null) ? Collections.unmodifiableList(needs) : List.of();
	}

	/**
	 * One need.
	 *
	 * @param personId whose; null for the whole family's
	 */
	public record NeedSustained(@NotNull @Line(max = 10) String code, PersonId personId, @NotNull YesNo sustained) {
	}

}
