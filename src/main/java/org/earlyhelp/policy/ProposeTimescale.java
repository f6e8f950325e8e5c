package org.earlyhelp.policy;

import java.time.LocalDate;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.text.FreeText;
import org.earlyhelp.timeliness.PreviewTimescale;

/**
 * Proposes another length of a clock. Lengths as the profile writes them: {@code 20wd},
 * {@code 1wh}, {@code 4h}, {@code 3m}.
 *
 * @param limit null for as it is
 * @param urgentDue where it is urgent; null for as it is
 * @param from the first day on which it holds; after the day on which it is decided
 * @param moveOpen whether clocks that run are counted anew on that day; else new ones
 * alone run by it
 */
public record ProposeTimescale(@NotNull Timer timer,
		@NotNull @Pattern(regexp = SPAN, message = "timescale.form") String due,
		@Pattern(regexp = SPAN, message = "timescale.form") String limit,
		@Pattern(regexp = SPAN, message = "timescale.form") String urgentDue,
		@Pattern(regexp = SPAN, message = "timescale.form") String urgentLimit, @NotNull LocalDate from,
		Boolean moveOpen, @NotNull @FreeText(max = 2_000) String reason) {

	private static final String SPAN = "[0-9]{1,3}(wd|wh|h|m)";

	/** The question that its figures answer. */
	PreviewTimescale preview() {
		return new PreviewTimescale(null, this.timer, this.due, this.limit,
				(this.urgentDue != null) ? new PreviewTimescale.Urgent(this.urgentDue, this.urgentLimit) : null,
				this.from);
	}

	boolean movesOpen() {
		return Boolean.TRUE.equals(this.moveOpen);
	}

}
