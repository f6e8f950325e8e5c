package org.earlyhelp.pack.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Months as people say them: August 2026. */
public final class SummaryWords {

	private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

	static String of(YearMonth month) {
		return month.format(MONTH);
	}

	public String month(YearMonth month) {
		return of(month);
	}

}
