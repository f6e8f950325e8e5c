package org.earlyhelp.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A meeting as somebody may see it.
 *
 * @param invited whether the reader, or their agency, was asked to come
 * @param updates what those invited said, the earliest first; of their own agency alone
 * for who is invited and not of the team
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeetingView(UUID id, MeetingType type, Instant at, String place, String chair, List<Invitee> invitees,
		boolean invited, String calledBy, Instant calledAt, List<Update> updates) {

	/** What somebody invited said before the meeting. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Update(UUID id, String by, String agency, MeetingReply reply, String text, Instant at) {
	}

}
