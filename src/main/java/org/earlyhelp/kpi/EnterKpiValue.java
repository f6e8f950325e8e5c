package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.time.LocalDate;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * A figure from elsewhere.
 *
 * @param label what exactly it tells
 * @param from the first day that it is about
 * @param to the last one; the same for a figure as at a day
 * @param unit as {@code percent} or {@code per 10000}
 * @param source where it stands, so that somebody else finds it
 * @param reason why it replaces what was entered for the same; null for the first
 */
public record EnterKpiValue(@NotNull @Line String label, @NotNull LocalDate from, @NotNull LocalDate to,
		@NotNull @DecimalMin("0") @DecimalMax("1000000000") @Digits(integer = 10, fraction = 4) BigDecimal value,
		@NotNull @Line(max = 60) String unit, @NotNull @Line(max = 500) String source,
		@FreeText(max = 2_000) String reason) {
}
