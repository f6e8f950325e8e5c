package org.earlyhelp.locality.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import org.earlyhelp.locality.Reckoning;
import org.earlyhelp.locality.Reckoning.Skipped;
import org.earlyhelp.locality.Span;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.InvalidInput.Findings;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Counts working days for anyone signed in. */
@RestController
class WorkingDaysApi {

	private static final Set<String> KNOWN = Set.of("from", "days");

	private static final int MOST_DAYS = 250;

	private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

	private static final LocalDate LATEST = LocalDate.of(2100, 12, 31);

	private final WorkingCalendar calendar;

	WorkingDaysApi(WorkingCalendar calendar) {
		this.calendar = calendar;
	}

	/**
	 * The day that is so many working days after another. Both parameters are needed,
	 * each once, and no other is taken: {@code from}, the event's day, 1990 to 2100;
	 * {@code days}, working days, 0 to 250.
	 */
	@GetMapping("/api/working-days")
	@Operation(summary = "The day that is so many working days after another")
	@Parameter(name = "from", description = "the event's day, as 2026-03-02", required = true)
	@Parameter(name = "days", description = "working days, 0 to 250", required = true)
	WorkingDays count(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
		Findings findings = new Findings();
		parameters.keySet().forEach((name) -> findings.unless(KNOWN.contains(name), name, "query.unknown"));
		Optional<LocalDate> from = once("from", parameters).flatMap(WorkingDaysApi::day);
		Optional<Integer> days = once("days", parameters).flatMap(WorkingDaysApi::days);
		findings.unless(from.isPresent(), "from", "working-days.from", EARLIEST.toString(), LATEST.toString())
			.unless(days.isPresent(), "days", "working-days.days", MOST_DAYS)
			.refuse();
		Reckoning reckoning = this.calendar.reckon(from.get(), Span.workingDays(days.get()));
		return new WorkingDays(ServiceTime.dayOf(reckoning.due()), reckoning.skipped());
	}

	private static Optional<String> once(String name, MultiValueMap<String, String> parameters) {
		List<String> values = parameters.getOrDefault(name, List.of());
		return (values.size() == 1) ? Optional.ofNullable(values.get(0)) : Optional.empty();
	}

	private static Optional<LocalDate> day(String text) {
		try {
			return Optional.of(text)
				.filter((written) -> written.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}"))
				.map(LocalDate::parse)
				.filter((day) -> !day.isBefore(EARLIEST) && !day.isAfter(LATEST));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Integer> days(String text) {
		return Optional.of(text)
			.filter((written) -> written.matches("[0-9]{1,3}"))
			.map(Integer::valueOf)
			.filter((days) -> days <= MOST_DAYS);
	}

	/**
	 * The day, and what was left out on the way.
	 *
	 * @param due the day, at whose end, 17:00 in London, it is due
	 */
	record WorkingDays(LocalDate due, List<Skipped> skipped) {
	}

}
