package org.earlyhelp.timeliness;

import java.time.LocalDate;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.text.Line;

/**
 * Asks what another length of a clock would move. Spans as the profile writes them:
 * {@code 20wd}, {@code 1wh}, {@code 4h}, {@code 3m}.
 *
 * @param locality whose profile it is; null for the one that is served here
 * @param due how long until it should be done
 * @param limit how long until it must be done; null for as it is
 * @param urgent the same where it is urgent; null for as it is
 * @param from the first day on which it would hold; null for today
 */
public record PreviewTimescale(@Line(max = 60) String locality, @NotNull Timer timer,
		@NotNull @Pattern(regexp = SPAN, message = "timescale.form") String due,
		@Pattern(regexp = SPAN, message = "timescale.form") String limit, @Valid Urgent urgent, LocalDate from) {

	static final String SPAN = "[0-9]{1,3}(wd|wh|h|m)";

	/** How long it may run where it is urgent. */
	public record Urgent(@NotNull @Pattern(regexp = SPAN, message = "timescale.form") String due,
			@Pattern(regexp = SPAN, message = "timescale.form") String limit) {
	}

}
