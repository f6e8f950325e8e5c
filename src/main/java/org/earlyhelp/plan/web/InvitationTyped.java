package org.earlyhelp.plan.web;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Size;
import org.earlyhelp.plan.MeetingType;
import org.earlyhelp.shared.text.Line;

/**
 * A meeting as a page asks for it: those whom the service knows are ticked, others are
 * written. It is sent on as {@link org.earlyhelp.plan.CallMeeting}, which says what is
 * wrong with it.
 *
 * @param people words for invitees whom the service knows
 * @param others names, one a line
 */
record InvitationTyped(MeetingType type, Instant at, @Line String place, @Line String chair,
		@Size(max = 60) List<String> people, @Size(max = 60) List<String> others) {
}
