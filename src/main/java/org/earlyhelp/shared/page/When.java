package org.earlyhelp.shared.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.earlyhelp.shared.ServiceTime;

import org.springframework.stereotype.Component;

/**
 * Days and moments as people read them: "1 September 2026 at 10:12am", in tables "1 Sep
 * 2026". Nothing where there is none.
 */
@Component
public class When {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);

	private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm", Locale.UK);

	private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.UK);

	/** "1 September 2026". */
	public String day(TemporalAccessor when) {
		return (when != null) ? DAY.format(here(when)) : "";
	}

	/** "Tuesday 1 September 2026". */
	public String weekday(TemporalAccessor when) {
		return (when != null) ? WEEKDAY.format(here(when)) : "";
	}

	/** "1 Sep 2026", for tables. */
	public String brief(TemporalAccessor when) {
		// The British locale writes four letters for September alone.
		return (when != null) ? SHORT.format(here(when)).replace("Sept", "Sep") : "";
	}

	/** "10:12am". */
	public String time(Instant when) {
		return (when != null) ? clock(when.atZone(ServiceTime.LONDON)) : "";
	}

	/** "1 September 2026 at 10:12am". */
	public String moment(Instant when) {
		return (when != null) ? day(when) + " at " + time(when) : "";
	}

	/** What {@code <time datetime>} holds. */
	public String iso(TemporalAccessor when) {
		return (when != null) ? when.toString() : "";
	}

	/** A value that fills a sentence: days and moments as people read them. */
	static Object said(Object value) {
		if (value instanceof Instant moment) {
			return new When().moment(moment);
		}
		return (value instanceof LocalDate day) ? new When().day(day) : String.valueOf(value);
	}

	private static TemporalAccessor here(TemporalAccessor when) {
		return (when instanceof Instant moment) ? moment.atZone(ServiceTime.LONDON) : when;
	}

	private static String clock(ZonedDateTime when) {
		return HOUR.format(when) + ((when.getHour() < 12) ? "am" : "pm");
	}

}
