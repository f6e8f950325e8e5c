package org.earlyhelp.conformance;

import java.util.List;
import java.util.Map;

/**
 * All cases of a question together.
 *
 * @param cases how many they are, restricted ones too
 * @param ended how many of these are closed
 * @param variants how many paths they took
 * @param conforming how many depart from the model in nothing
 * @param deviations how many cases depart from it so, and how often
 * @param partings the steps after which most cases leave the most frequent path, at most
 * ten, of the hundred most frequent paths
 */
public record ConformanceFigures(long cases, long ended, long variants, long conforming,
		Map<DeviationKind, Departures> deviations, List<PartedAfter> partings) {

	/**
	 * How often one rule was departed from.
	 *
	 * @param cases in which it was
	 * @param times altogether
	 */
	public record Departures(long cases, long times) {
	}

	/**
	 * Where cases leave the most frequent path.
	 *
	 * @param parts after which step, for which other
	 * @param cases how many
	 */
	public record PartedAfter(Parting parts, long cases) {
	}

}
