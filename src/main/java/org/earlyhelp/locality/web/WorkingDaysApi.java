package org.earlyhelp.locality.web;

import java.time.LocalDate;
import java.util.List;

import org.earlyhelp.locality.Reckoning.Skipped;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.InvalidInput.Findings;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts working days for anyone signed in. */
@RestController
class WorkingDaysApi {

	private static final int MOST_DAYS = 250;

	private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

	private final WorkingCalendar calendar;

	WorkingDaysApi(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * The day that is so many working days after another.
	 * @param from the event's day, 1990 to 2100
	 * @param days working days, 0 to 250
	 */
	@GetMapping("/api/working-days")
	WorkingDays count(@RequestParam LocalDate from, @RequestParam int days) {
		new Findings()
			.unless(!from.isBefore(EARLIEST) && !from.isAfter(LATEST), "from", "working-days.from", EARLIEST, LATEST)
			.unless(days >= 0 && days <= MOST_DAYS, "days", "working-days.days", MOST_DAYS)
			.refuse();
		return new WorkingDays(this.calendar.plus(from, days),
				this.calendar.reckon(from, Span.workingDays(days)).skipped());
	}

	/**
	 * The day, and what was left out on the way.
	 *
	 * @param due the day, at whose end, 17:00 in London, it is due
	 */
	record WorkingDays(LocalDate due, List<Skipped> skipped) {
	}

}
