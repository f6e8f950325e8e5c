package org.earlyhelp.locality;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A change of the profile that two people decided. Kept for good, with what it replaced.
 *
 * @param number 1 upwards
 * @param label as what is decided under it names it
 * @param from the first day on which it holds
 * @param timer whose length it changes; null for a threshold
 * @param due how long then; null for a threshold
 * @param limit null for none
 * @param urgentDue null where urgent is as any other
 * @param threshold the decision table in DMN; null for a length
 * @param replaced what held before, in words of the profile: the lengths, or the table's
 * version
 * @param change the proposal behind it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProfileVersion(int number, String label, LocalDate from, Timer timer, Span due, Span limit,
		Span urgentDue, Span urgentLimit, String threshold, String replaced, UUID change, String proposedBy,
		String decidedBy, Instant decidedAt) {

	/** Whether both say something of the same clock, or of the threshold. */
	public boolean isAbout(Timer other) {
		return this.timer == other;
	}

	Profile in(Profile profile) {
		if (this.timer == null) {
			return profile.with(this.label);
		}
		String name = profile.timescale(this.timer).name();
		return profile.with(this.label, this.timer, new Timescale(name, this.due, this.limit),
				(this.urgentDue != null) ? new Timescale(name, this.urgentDue, this.urgentLimit) : null);
	}

}
