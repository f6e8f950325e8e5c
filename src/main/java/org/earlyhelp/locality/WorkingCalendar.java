package org.earlyhelp.locality;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.earlyhelp.locality.Profile.ClosureDay;
import org.earlyhelp.locality.Reckoning.Skipped;
import org.earlyhelp.shared.ServiceTime;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts in working days: Monday to Friday, less England's bank holidays, less the days
 * on which the authority is closed. The event's day is day 0, or the next working day
 * where it falls on none; what is due on a day is due at its end, 17:00 in London.
 *
 * @see "pathway, 2.2 Calendar"
 */
@Component
public class WorkingCalendar {

	/** Working hours: from 09:00 ... */
	public static final LocalTime OPENING = LocalTime.of(9, 0);

	/** ... up to, not including, 17:00, which ends the day. */
	public static final LocalTime CLOSING = LocalTime.of(17, 0);

	private final Map<LocalDate, String> closures;

	private final LocalDate publishedUntil;

	private final BankHolidays bankHolidays = new BankHolidays();

	@Autowired
	WorkingCalendar(Profile profile) {
		this(profile.calendar().closureDays(), profile.calendar().bankHolidaysPublishedUntil());
	}

	/**
	 * A calendar with these closure days beside weekends and bank holidays, of which all
	 * are published.
	 */
	public WorkingCalendar(Collection<ClosureDay> closures) {
		this(closures, LocalDate.MAX);
	}

	/**
	 * A calendar with these closure days beside weekends and bank holidays.
	 * @param publishedUntil the last day of which it is published whether it is a bank
	 * holiday; later ones are reckoned as the law has them
	 */
	public WorkingCalendar(Collection<ClosureDay> closures, LocalDate publishedUntil) {
		this.publishedUntil = publishedUntil;
		this.closures = closures.stream().collect(Collectors.toUnmodifiableMap(ClosureDay::date, ClosureDay::why));
	}

	/**
	 * When something is due that started at this moment: wall-clock hours count from the
	 * moment, working hours from it or the next opening, days and months from its day in
	 * London.
	 */
	public Reckoning reckon(Instant origin, Span span) {
		return switch (span.unit()) {
			case HOURS -> new Reckoning(null, origin.plus(span.amount(), ChronoUnit.HOURS), span, List.of());
			case WORKING_HOURS -> workingHours(origin, span);
			default -> reckon(ServiceTime.dayOf(origin), span);
		};
	}

	/**
	 * When something is due that started on this day: hours count from its opening.
	 */
	public Reckoning reckon(LocalDate origin, Span span) {
		return switch (span.unit()) {
			case WORKING_DAYS -> workingDays(origin, span);
			case MONTHS -> months(origin, span);
			default -> reckon(ServiceTime.at(origin, OPENING), span);
		};
	}

	/** Whether people work on this day. */
	public boolean isWorkingDay(LocalDate day) {
		return closedBecause(day).isEmpty();
	}

	/** Why nobody works on this day; empty where they do. */
	public Optional<String> closedBecause(LocalDate day) {
		DayOfWeek weekday = day.getDayOfWeek();
		if (weekday == DayOfWeek.SATURDAY) {
			return Optional.of("Saturday");
		}
		if (weekday == DayOfWeek.SUNDAY) {
			return Optional.of("Sunday");
		}
		return this.bankHolidays.on(day).or(() -> Optional.ofNullable(this.closures.get(day)));
	}

	/**
	 * The last day whose bank holidays are published, where something due at this moment
	 * lies after it and was counted by days on which people work: it may still move.
	 * Empty where it cannot.
	 * @param counted null where the date was agreed
	 */
	public Optional<LocalDate> holidaysNotYetPublishedAfter(Instant due, Span counted) {
		boolean byWorkingDays = counted != null && counted.unit() != Span.Unit.HOURS;
		return (byWorkingDays && ServiceTime.dayOf(due).isAfter(this.publishedUntil)) ? Optional.of(this.publishedUntil)
				: Optional.empty();
	}

	/** Whether this moment lies in working hours. */
	public boolean inWorkingHours(Instant moment) {
		ZonedDateTime local = moment.atZone(ServiceTime.LONDON);
		return isWorkingDay(local.toLocalDate()) && !local.toLocalTime().isBefore(OPENING)
				&& local.toLocalTime().isBefore(CLOSING);
	}

	/** The day itself, or the next working day where it is none. */
	public LocalDate dayZero(LocalDate day) {
		LocalDate zero = day;
		while (!isWorkingDay(zero)) {
			zero = zero.plusDays(1);
		}
		return zero;
	}

	/** The working day that is so many working days after day 0; 0 gives day 0. */
	public LocalDate plus(LocalDate from, int workingDays) {
		LocalDate day = dayZero(from);
		for (int left = workingDays; left > 0; left--) {
			day = dayZero(day.plusDays(1));
		}
		return day;
	}

	/**
	 * The working day that is so many working days before this day; 0 gives the day
	 * itself, or the working day before it.
	 */
	public LocalDate minus(LocalDate from, int workingDays) {
		LocalDate day = lastWorkingDay(from);
		for (int left = workingDays; left > 0; left--) {
			day = lastWorkingDay(day.minusDays(1));
		}
		return day;
	}

	/**
	 * The working days after day 0 up to and including the second day: the inverse of
	 * {@link #plus}. Negative where the second day is earlier.
	 */
	public int workingDaysBetween(LocalDate from, LocalDate to) {
		if (to.isBefore(from)) {
			return -workingDaysBetween(to, from);
		}
		int days = 0;
		for (LocalDate day = dayZero(from).plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
			if (isWorkingDay(day)) {
				days++;
			}
		}
		return days;
	}

	private LocalDate lastWorkingDay(LocalDate day) {
		LocalDate last = day;
		while (!isWorkingDay(last)) {
			last = last.minusDays(1);
		}
		return last;
	}

	private Reckoning workingDays(LocalDate origin, Span span) {
		LocalDate due = plus(origin, span.amount());
		return new Reckoning(dayZero(origin), endOf(due), span, skipped(origin, due));
	}

	private Reckoning months(LocalDate origin, Span span) {
		LocalDate sameDay = origin.plusMonths(span.amount());
		LocalDate due = dayZero(sameDay);
		return new Reckoning(origin, endOf(due), span, skipped(sameDay, due));
	}

	private Reckoning workingHours(Instant origin, Span span) {
		ZonedDateTime at = origin.atZone(ServiceTime.LONDON);
		LocalDate started = at.toLocalDate();
		ZonedDateTime from = nextOpen(at);
		LocalDate dayZero = from.toLocalDate();
		long left = ChronoUnit.HOURS.getDuration().multipliedBy(span.amount()).toNanos();
		long today = ChronoUnit.NANOS.between(from, from.with(CLOSING));
		while (left > today) {
			left -= today;
			from = nextOpen(from.with(CLOSING));
			today = ChronoUnit.NANOS.between(from, from.with(CLOSING));
		}
		ZonedDateTime due = from.plusNanos(left);
		return new Reckoning(dayZero, due.toInstant(), span, skipped(started, due.toLocalDate()));
	}

	private ZonedDateTime nextOpen(ZonedDateTime at) {
		LocalDate day = at.toLocalDate();
		if (isWorkingDay(day)) {
			if (at.toLocalTime().isBefore(OPENING)) {
				return at.with(OPENING);
			}
			if (at.toLocalTime().isBefore(CLOSING)) {
				return at;
			}
		}
		return dayZero(day.plusDays(1)).atTime(OPENING).atZone(ServiceTime.LONDON);
	}

	private List<Skipped> skipped(LocalDate from, LocalDate to) {
		List<Skipped> days = new ArrayList<>();
		for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
			LocalDate date = day;
			closedBecause(day).ifPresent((why) -> days.add(new Skipped(date, why)));
		}
		return days;
	}

	private static Instant endOf(LocalDate day) {
		return ServiceTime.at(day, CLOSING);
	}

}
