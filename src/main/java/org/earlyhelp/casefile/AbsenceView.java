package org.earlyhelp.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * That somebody is away, and who stands in for them.
 *
 * @param from the first day
 * @param until the last day
 * @param begunAt null before it begins
 * @param endedAt null before it ends
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AbsenceView(UUID id, String practitioner, String cover, LocalDate from, LocalDate until, Instant begunAt,
		Instant endedAt) {

	/** Whether somebody stands in now. */
	public boolean lasts() {
		return this.begunAt != null && this.endedAt == null;
	}

}
