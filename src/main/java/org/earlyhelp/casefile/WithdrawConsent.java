package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.List;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.PersonId;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * A family, or somebody of it, no longer agrees, or agrees to less.
 *
 * @param by who said it, in words
 * @param personId whose agreement it is; null for the whole family's
 * @param riskConsideration what it means for the children (R11.2); needed unless they
 * agree to less
 * @param scope what is still agreed to; null leaves it as it is
 * @param excluded agencies that are told nothing more; null for none
 * @param on the day on which it was said; null means today
 */
public record WithdrawConsent(@NotNull @Line(max = 200) String by, PersonId personId,
		@NotNull @FreeText(max = 4000) String reason, @FreeText(max = 4000) String riskConsideration,
		@Size(max = 20) List<@NotNull @Line(max = 100) String> scope,
		@Size(max = 40) List<@NotNull @Line(max = 100) String> excluded, LocalDate on) {

	/** Whether they go on agreeing, to less. */
	boolean narrows() {
		return (this.scope != null && !this.scope.isEmpty()) || !agenciesExcluded().isEmpty();
	}

	List<String> agenciesExcluded() {
		return (this.excluded != null) ? this.excluded : List.of();
	}

}
