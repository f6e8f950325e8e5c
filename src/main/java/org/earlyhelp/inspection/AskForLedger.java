package org.earlyhelp.inspection;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.audit.ExportFormat;
import org.earlyhelp.shared.text.Line;

/**
 * Which file of the ledger somebody wants.
 *
 * @param from its first day; null for the ledger's
 * @param to its last day; null for today
 * @param reference of the case that it is about; null for everything
 */
public record AskForLedger(@NotNull ExportFormat format, LocalDate from, LocalDate to,
		@Line(max = 20) String reference) {

}
