package org.earlyhelp.kpi;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Closes a quarter: its figures are kept as they are told now.
 *
 * @param quarter of the calendar year, as {@code 2026-Q3}
 */
public record CloseQuarter(@NotNull @Pattern(regexp = "20[0-9]{2}-Q[1-4]", message = "kpi.no-quarter") String quarter) {
}
