package org.earlyhelp.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.worklist.Ahead;

/**
 * What somebody sees first.
 *
 * @param name theirs
 * @param work what lies ahead of them
 * @param changes in their own cases; null for those who have none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Home(String name, Instant at, Ahead work, Changes changes) {

	/**
	 * What others did on one's cases since one last said to have seen it.
	 *
	 * @param lines the latest first
	 * @param total how many there are, counted up to 100
	 * @param upTo what to send back to say that these have been seen
	 */
	public record Changes(Instant since, List<Change> lines, int total, String upTo) {
	}

	/** One of them. */
	public record Change(UUID caseId, String reference, String family, TimelineLine line) {
	}

}
