package org.earlyhelp.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * An audit as its reader may see it.
 *
 * @param month in which the case was drawn
 * @param openUntil auditors read the case until then at the latest
 * @param given who gave grades; which, is told once both have
 * @param gradings the grades; while one is waited for, none but the reader's own, and all
 * of them for managers
 * @param differing the areas in which the auditors differ
 * @param grades as agreed; null until they are
 * @param moderatedBy null where the auditors did not differ
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CaseAuditView(@NotNull UUID id, @NotNull String reference, @NotNull YearMonth month, @NotNull UUID caseId,
		@NotNull String caseReference, @NotNull String district, @NotNull CaseAuditState state,
		@NotNull Instant openedAt, @NotNull Instant openUntil, Instant endedAt, @NotNull List<Given> given,
		@NotNull List<Grading> gradings, @NotNull Set<String> differing, boolean differsOverall,
		Map<String, Grade> grades, Grade overall, String moderatedBy, String reason,
		@NotNull List<AuditActionView> actions) {

	/** That somebody gave grades. */
	public record Given(@NotNull String auditor, @NotNull String agency, @NotNull Instant at) {
	}

	/** What is agreed, whether or not by moderation; null until it is. */
	public Grade agreed(String area) {
		return (this.grades != null) ? this.grades.get(area) : null;
	}

	/** How many of its actions are not done. */
	public long openActions() {
		return this.actions.stream().filter((one) -> one.doneAt() == null).count();
	}

}
