package org.earlyhelp.locality;

/**
 * A length of time as policy says it: {@code 20wd}, {@code 1wh}, {@code 4h}, {@code 3m}.
 *
 * @param amount zero or more
 * @param unit in what
 */
public record Span(int amount, Unit unit) {

	/** What policy counts in. */
	public enum Unit {

		/** Working days; due at 17:00 in London on the last. */
		WORKING_DAYS("wd"),
		/** Hours between 09:00 and 17:00 of working days. */
		WORKING_HOURS("wh"),
		/** Hours of the wall clock, every day of the year. */
		HOURS("h"),
		/** Calendar months: same day, rolled to the next working day, 17:00. */
		MONTHS("m");

		private final String suffix;

		Unit(String suffix) {
			this.suffix = suffix;
		}

	}

	/** Reads {@code 20wd}; the form that profiles are written in. */
	public static Span of(String text) {
		for (Unit unit : Unit.values()) {
			if (text.matches("\\d{1,3}" + unit.suffix)) {
				return new Span(Integer.parseInt(text.substring(0, text.length() - unit.suffix.length())), unit);
			}
		}
		throw new IllegalArgumentException("'%s' is no span: write 20wd, 1wh, 4h or 3m".formatted(text));
	}

	public static Span workingDays(int days) {
		return new Span(days, Unit.WORKING_DAYS);
	}

	@Override
	public String toString() {
		return this.amount + this.unit.suffix;
	}

}
