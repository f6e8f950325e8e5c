package org.earlyhelp.timeliness;

import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A date of somebody who works in term time that falls in the school holidays. It does
 * not move; somebody should stand in.
 *
 * @param what TASK or MEETING
 * @param name a task type, or a type of meeting
 * @param cover who stands in then; null where nobody is chosen yet
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DateInHolidays(What what, String name, UUID caseId, String reference, String practitioner, LocalDate on,
		String cover) {

	/** What falls on the day. */
	public enum What {

		/** Work is due. */
		TASK,
		/** A meeting was called. */
		MEETING

	}

}
