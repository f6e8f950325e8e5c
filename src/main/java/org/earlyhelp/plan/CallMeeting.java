package org.earlyhelp.plan;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.earlyhelp.shared.text.Line;

/**
 * Asks people to a meeting of the team around the family.
 *
 * @param at when it begins; lies ahead
 * @param chair a username or a name; null where it is open
 */
public record CallMeeting(@NotNull MeetingType type, @NotNull Instant at, @NotNull @Line String place,
		@Line String chair, @NotEmpty @Size(max = 60) List<@NotNull @Valid Invitee> invitees) {
}
