package org.earlyhelp.returns;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;

/**
 * Asks for a file as a page does.
 *
 * @param to the last day that counts; null for today
 */
public record AskForReturn(@NotNull ReturnName name, LocalDate to) {
}
