package org.earlyhelp.pack;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.earlyhelp.shared.text.FreeText;

/**
 * The story behind the figures.
 *
 * @param after the version that whoever writes has read; 0 where there was none
 */
public record WriteStory(@NotNull @FreeText(max = 8_000) String story, @FreeText(max = 4_000) String works,
		@FreeText(max = 4_000) String proposed, @NotNull @Min(0) @Max(100_000) Integer after) {
}
