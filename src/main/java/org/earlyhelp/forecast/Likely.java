package org.earlyhelp.forecast;

/**
 * A number that is not known yet.
 *
 * @param expected the mean of what may come
 * @param low in one of ten runs it is less
 * @param high in one of ten runs it is more
 */
public record Likely(double expected, int low, int high) {

	/** Whether this came within what was likely. */
	boolean holds(long number) {
		return number >= this.low && number <= this.high;
	}

}
