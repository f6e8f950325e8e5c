package org.earlyhelp.closure;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.YesNo;
import org.earlyhelp.shared.text.Line;

/** Whether what was achieved still holds, need by need. */
public record CheckSustained(@NotEmpty @Size(max = 100) List<@Valid NeedSustained> needs) {

	/**
	 * One need.
	 *
	 * @param personId whose; null for the whole family's
	 */
	public record NeedSustained(@NotNull @Line(max = 10) String code, PersonId personId, @NotNull YesNo sustained) {
	}

}
