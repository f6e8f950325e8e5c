package org.earlyhelp.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;

/**
 * A meeting that was held, with what it agreed.
 *
 * @param quorate whether it counted as a TAF meeting; else it was a discussion of
 * professionals (R7.2)
 * @param outcomes as they were agreed that day; how they go is in the plan
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldMeetingView(@NotNull UUID id, @NotNull LocalDate heldOn, boolean quorate,
		List<HoldTafMeeting.Attendee> attendees, List<Agreed> outcomes, String contingency, Boolean familyAgrees,
		String minutes, LocalDate nextReviewOn, Instant recordedAt, String recordedBy, String recordedByName) {

	/**
	 * What should be different.
	 *
	 * @param need what it is called
	 * @param personId for whom; null for the whole family
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Agreed(String needCode, String need, UUID personId, String name, String headline, String target,
			LocalDate by, List<ToDo> actions) {
	}

	/**
	 * Who does what until when.
	 *
	 * @param owner a username, a person of the family, or a name
	 * @param ownerName as people know them
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ToDo(String text, String owner, String ownerName, LocalDate due) {
	}

}
