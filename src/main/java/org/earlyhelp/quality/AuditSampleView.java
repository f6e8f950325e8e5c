package org.earlyhelp.quality;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

import jakarta.validation.constraints.NotNull;

/**
 * The cases of a month, and how they were drawn.
 *
 * @param month in which they are audited; drawn of the cases that were open in the month
 * before, or closed in it, with the family's agreement
 * @param seed decides the draw, with the references of the cases
 * @param rule the version of the rule
 * @param restMonths a case is drawn again after so many months at the earliest
 */
public record AuditSampleView(@NotNull YearMonth month, @NotNull String seed, @NotNull String rule, int perDistrict,
		int restMonths, @NotNull Instant drawnAt, @NotNull String drawnBy, @NotNull List<District> districts) {

	/**
	 * The draw of one district.
	 *
	 * @param eligible how many could have been drawn
	 * @param drawn references of the cases
	 */
	public record District(@NotNull String district, int eligible, int restricted, int auditedLately, int nobodyToAudit,
			@NotNull List<String> drawn) {
	}

	/** How many could have been drawn. */
	public int eligible() {
		return this.districts.stream().mapToInt(District::eligible).sum();
	}

}
