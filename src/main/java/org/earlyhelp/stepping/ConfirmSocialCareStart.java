package org.earlyhelp.stepping;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.Line;

/**
 * Social care says in writing that it has started.
 *
 * @param worker who works with the family, where that is not who was named
 * @param outcomes what it came to for each child, as far as that is known
 */
public record ConfirmSocialCareStart(@NotNull LocalDate startedOn, @Line(max = 200) String worker,
		LocalDate jointVisitOn, @Size(max = 30) List<@NotNull @Valid Outcome> outcomes) {

	/** What it came to for one child. */
	public record Outcome(@NotNull PersonId personId, @NotNull ChildStatus status) {
	}

	List<Outcome> known() {
		return (this.outcomes != null) ? this.outcomes : List.of();
	}

}
