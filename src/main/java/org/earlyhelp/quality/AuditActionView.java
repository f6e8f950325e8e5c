package org.earlyhelp.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * An action of an audit.
 *
 * @param owner username of who will do it
 * @param doneAt null until it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AuditActionView(@NotNull UUID id, @NotNull UUID audit, @NotNull String text, String askedBy,
		Instant askedAt, @NotNull String owner, @NotNull LocalDate due, Instant doneAt, String doneBy, String note) {

	/** Whether its day has passed and it is not done. */
	public boolean isOverdue(LocalDate today) {
		return this.doneAt == null && this.due.isBefore(today);
	}

}
