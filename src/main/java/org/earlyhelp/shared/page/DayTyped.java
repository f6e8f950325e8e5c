package org.earlyhelp.shared.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.earlyhelp.shared.ServiceTime;

/**
 * A day, or a moment in London, as people type it: three boxes, the month as a number or
 * a name; the time as 2:30pm or 14:30. What is no day is joined as it stands, so that
 * reading it refuses it.
 */
final class DayTyped {

	private static final DateTimeFormatter TWELVE_HOURS = new DateTimeFormatterBuilder().parseCaseInsensitive()
		.appendPattern("[h:mma][h.mma][ha]")
		.toFormatter(Locale.UK);

	private static final DateTimeFormatter SHOWN_TIME = DateTimeFormatter.ofPattern("H:mm", Locale.UK);

	private DayTyped() {
	}

	/** As JSON writes it; null where all three boxes are blank. */
	static String day(Typed typed, String path) {
		String day = typed.value(path + ".day").strip();
		String month = typed.value(path + ".month").strip();
		String year = typed.value(path + ".year").strip();
		if (day.isEmpty() && month.isEmpty() && year.isEmpty()) {
			return null;
		}
		return padded(year, 4) + "-" + padded(number(month), 2) + "-" + padded(day, 2);
	}

	/** As JSON writes it; null where all four boxes are blank. */
	static String moment(Typed typed, String path) {
		String day = day(typed, path);
		String time = typed.value(path + ".time").strip();
		if (day == null && time.isEmpty()) {
			return null;
		}
		try {
			return LocalDate.parse((day != null) ? day : "")
				.atTime(time(time))
				.atZone(ServiceTime.LONDON)
				.toInstant()
				.toString();
		}
		catch (DateTimeException ex) {
			return day + "T" + time;
		}
	}

	static void spread(String path, LocalDate day, Map<String, List<String>> fields) {
		fields.put(path + ".day", List.of(String.valueOf(day.getDayOfMonth())));
		fields.put(path + ".month", List.of(String.valueOf(day.getMonthValue())));
		fields.put(path + ".year", List.of(String.valueOf(day.getYear())));
	}

	static void spread(String path, Instant moment, Map<String, List<String>> fields) {
		ZonedDateTime here = moment.atZone(ServiceTime.LONDON);
		spread(path, here.toLocalDate(), fields);
		fields.put(path + ".time", List.of(SHOWN_TIME.format(here)));
	}

	private static LocalTime time(String typed) {
		String time = typed.toLowerCase(Locale.UK).replace(" ", "");
		if (time.matches("\\d{1,2}[:.]\\d{2}")) {
			String[] parts = time.split("[:.]");
			return LocalTime.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
		}
		return LocalTime.parse(time, TWELVE_HOURS);
	}

	private static String number(String month) {
		for (Month named : Month.values()) {
			String name = named.name().toLowerCase(Locale.UK);
			String typed = month.toLowerCase(Locale.UK);
			if (typed.length() >= 3 && name.startsWith(typed)) {
				return String.valueOf(named.getValue());
			}
		}
		return month;
	}

	private static String padded(String number, int length) {
		return number.matches("\\d+") ? "0".repeat(Math.max(0, length - number.length())) + number : number;
	}

}
