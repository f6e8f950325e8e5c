package org.earlyhelp.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * What audits of a time teach. It names no case, no family and no colleague.
 *
 * @param quarter of the calendar year, as {@code 2026-Q3}
 * @param audits how many came to an agreed grade
 * @param lapsed of how many the time ran out
 * @param areas none where there are so few audits that each grade would tell of one
 * @param leftOut whether numbers are left out because they would tell of few
 */
public record Learning(@NotNull String quarter, @NotNull LocalDate from, @NotNull LocalDate to, long audits,
		long lapsed, @NotNull List<Area> areas, @NotNull List<String> strengths, @NotNull List<String> improve,
		boolean leftOut) {

	/**
	 * How an area was graded.
	 *
	 * @param code of the area; {@code OVERALL} for the whole case
	 * @param grades how many of each grade; what would tell of few is left out
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Area(@NotNull String code, @NotNull Map<Grade, Long> grades) {
	}

}
