package org.earlyhelp.casefile;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Supervision of a case.
 *
 * @param lastOn null where there was none yet
 * @param lastBy the manager's username
 * @param supervised the username of who held the case then; null where nobody did
 * @param dueOn when it is next due; null where nobody holds the case, or it is closed
 * @param mayRecord whether the reader may record it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SupervisionView(LocalDate lastOn, String lastBy, String supervised, LocalDate dueOn, boolean overdue,
		boolean mayRecord) {
}
