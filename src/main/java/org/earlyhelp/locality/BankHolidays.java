package org.earlyhelp.locality;

import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;

/** England's bank holidays, substitutes and one-off days among them; kept by year. */
final class BankHolidays {

	private final HolidayManager manager = HolidayManager
		.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));

	private final Map<Integer, Map<LocalDate, String>> years = new ConcurrentHashMap<>();

	/** The name of the bank holiday on this day; empty where there is none. */
	Optional<String> on(LocalDate day) {
		return Optional.ofNullable(this.years.computeIfAbsent(day.getYear(), this::of).get(day));
	}

	private Map<LocalDate, String> of(int year) {
		return this.manager.getHolidays(Year.of(year), "eng")
			.stream()
			.collect(Collectors.toUnmodifiableMap(Holiday::getDate, (holiday) -> holiday.getDescription(Locale.UK),
					(one, other) -> one));
	}

}
