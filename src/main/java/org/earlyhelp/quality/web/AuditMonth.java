package org.earlyhelp.quality.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.earlyhelp.shared.InvalidInput;

/** Months of audits: as addresses have them, and as people say them. */
public final class AuditMonth {

	private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

	/**
	 * @param text as {@code 2026-09}; may be null
	 * @return null for null
	 * @throws InvalidInput where it is no month
	 */
	static YearMonth of(String text) {
		if (text == null) {
			return null;
		}
		if (!text.matches("20[0-9]{2}-(0[1-9]|1[0-2])")) {
			throw InvalidInput.of("month", "case-audit.month");
		}
		return YearMonth.parse(text);
	}

	/** As {@code September 2026}. */
	public String say(YearMonth month) {
		return month.format(SAID);
	}

}
