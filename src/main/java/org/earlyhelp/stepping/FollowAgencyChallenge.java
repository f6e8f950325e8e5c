package org.earlyhelp.stepping;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * What became of the agency's answer.
 *
 * @param text what was found; where it is taken further, why
 * @param lookAgainOn the day, where it is looked at once more; null for the locality's
 * own time
 * @param askedOf username of somebody more senior there, where it is taken further
 */
public record FollowAgencyChallenge(@NotNull ChallengeFollowing result, @NotNull @FreeText(max = 4000) String text,
		LocalDate lookAgainOn, @Line(max = 60) String askedOf) {
}
