package org.earlyhelp.casefile;

import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.shared.text.Line;

/**
 * Says who may see a case at all.
 *
 * @param level 0 as usual, 1 its district's team, 2 those named, 3 sealed
 * @param namedUsers usernames; from level 2 on nobody else sees it, so that there must be
 * some
 */
public record RestrictCase(@NotNull @Min(0) @Max(3) Integer level, @NotNull @FreeText(max = 2000) String reason,
		@Size(max = 100) List<@NotNull @Line(max = 60) String> namedUsers) {

	/** Each once. */
	Circle circle() {
		return new Circle(this.level, (this.namedUsers != null) ? this.namedUsers : List.of());
	}

}
