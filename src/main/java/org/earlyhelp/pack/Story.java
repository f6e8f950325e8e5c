package org.earlyhelp.pack;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What somebody wrote to the figures of a quarter. Each version is kept.
 *
 * @param about the measure, or {@code ALL} for the whole quarter
 * @param number 1 for the first version
 * @param story what lies behind the figures
 * @param works what works
 * @param proposed what is proposed
 * @param statementId the figures that it was written to; null where the quarter was not
 * closed then
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Story(UUID id, String quarter, String about, int number, String story, String works, String proposed,
		UUID statementId, String writtenBy, Instant writtenAt) {

	/** What a story is about that is about the whole quarter. */
	public static final String ALL = "ALL";

}
