package org.earlyhelp.timeliness.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.TreeMap;

/** How many clocks took how many working days. */
final class Durations {

	private final TreeMap<Integer, Long> clocks = new TreeMap<>();

	private long all;

	void add(int days, long clocks) {
		this.clocks.merge(days, clocks, Long::sum);
		this.all += clocks;
	}

	/**
	 * The working days within which this part of them ended; between two where it falls
	 * between them. To one decimal; null of none.
	 * @param part from 0 to 1
	 */
	BigDecimal within(double part) {
		if (this.all == 0) {
			return null;
		}
		double place = part * (this.all - 1);
		long below = (long) Math.floor(place);
		int lower = nth(below);
		int upper = nth(Math.min(below + 1, this.all - 1));
		return BigDecimal.valueOf(lower + (place - below) * (upper - lower)).setScale(1, RoundingMode.HALF_UP);
	}

	/** The days of this one, counted from 0 in the order of their length. */
	private int nth(long place) {
		long passed = 0;
		for (Map.Entry<Integer, Long> days : this.clocks.entrySet()) {
			passed += days.getValue();
			if (place < passed) {
				return days.getKey();
			}
		}
		return this.clocks.lastKey();
	}

}
