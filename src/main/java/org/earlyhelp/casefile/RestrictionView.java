package org.earlyhelp.casefile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who may see a case at all, and who asked that.
 *
 * @param namedUsers usernames, who alone see it from level 2 on
 * @param asked the latest first, twenty at most
 * @param decides whether whoever reads this may decide on the latest
 * @param seesCase whether they may know of more of the case, for the page alone
 */
public record RestrictionView(UUID caseId, String reference, int level, List<String> namedUsers, List<Asked> asked,
		boolean decides, @JsonIgnore boolean seesCase) {

	/**
	 * What one person asked.
	 *
	 * @param decidedBy null until a second person decided
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Asked(UUID id, int level, List<String> namedUsers, String reason, RestrictionState state,
			String askedBy, Instant askedAt, String decidedBy, Instant decidedAt, String decidedWhy) {
	}

	/** What waits for a second person, or was not looked at by one; null where none. */
	@JsonIgnore
	public Asked open() {
		return this.asked.stream()
			.findFirst()
			.filter((one) -> one.state() == RestrictionState.WAITS || one.state() == RestrictionState.HOLDS)
			.orElse(null);
	}

}
