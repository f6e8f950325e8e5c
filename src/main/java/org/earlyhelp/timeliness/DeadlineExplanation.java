package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.locality.Reckoning;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.locality.WorkingCalendar;

/**
 * How a due date came about, so that anybody can count it again.
 *
 * @param origin from when it counts: a day, or a moment where that is known
 * @param dayZero the first day of the count; null for wall-clock hours
 * @param days how many working days were counted; null where it is no count of them
 * @param span what was counted, as {@code 20wd}; null where the date was agreed
 * @param skipped the days between that do not count, and why
 * @param due when it is due, pauses and extensions counted
 * @param rule the clock
 * @param ruleVersion the version of the locality's profile that said how long
 * @param holidaysNotYetPublishedAfter the last day whose bank holidays are published,
 * where the due date lies after it and may still move; null where it does not
 */
public record DeadlineExplanation(String origin, LocalDate dayZero, Integer days, String span,
		List<Reckoning.Skipped> skipped, List<Pause> pauses, List<Extension> extensions, Instant due,
		Instant originalDue, Instant hardLimit, Timer rule, String name, String ruleVersion,
		LocalDate holidaysNotYetPublishedAfter) {

	/** The same, with what this calendar does not know for sure yet. */
	DeadlineExplanation by(WorkingCalendar calendar) {
		Span counted = (this.span != null) ? Span.of(this.span) : null;
		return new DeadlineExplanation(this.origin, this.dayZero, this.days, this.span, this.skipped, this.pauses,
				this.extensions, this.due, this.originalDue, this.hardLimit, this.rule, this.name, this.ruleVersion,
				calendar.holidaysNotYetPublishedAfter(this.due, counted).orElse(null));
	}

}
