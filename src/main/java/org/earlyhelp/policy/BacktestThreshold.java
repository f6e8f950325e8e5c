package org.earlyhelp.policy;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/**
 * Asks what another threshold would have recommended.
 *
 * @param table a decision table in DMN
 * @param from the first day of the contacts' decisions; twelve months before the last
 * unless said
 * @param to the last day; today unless said
 */
public record BacktestThreshold(@NotNull String table, LocalDate from, LocalDate to) {
}
