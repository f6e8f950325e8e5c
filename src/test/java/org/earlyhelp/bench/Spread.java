package org.earlyhelp.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * How what was measured in several rounds is spread.
 *
 * @param p50 the median
 * @param p95 what 95 of 100 stay within; the greatest where there are fewer than 20
 * @param rounds how many
 */
public record Spread(double least, double p50, double p95, double most, int rounds) {

	/**
	 * @param measured in any order; at least one
	 */
	public static Spread of(List<Double> measured) {
		var sorted = new ArrayList<>(measured);
		sorted.sort(null);
		return new Spread(sorted.get(0), nth(sorted, 50), nth(sorted, 95), sorted.get(sorted.size() - 1),
				sorted.size());
	}

	/** Times each round. */
	static Spread timed(int warmUp, int rounds, Runnable work) {
		var millis = new ArrayList<Double>(rounds);
		for (int round = -warmUp; round < rounds; round++) {
			long began = System.nanoTime();
			work.run();
			if (round >= 0) {
				millis.add((System.nanoTime() - began) / 1e6);
			}
		}
		return of(millis);
	}

	private static double nth(List<Double> sorted, int inHundred) {
		return sorted.get(Math.max(0, (sorted.size() * inHundred + 99) / 100 - 1));
	}

}
