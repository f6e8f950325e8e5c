package org.earlyhelp.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Leaves out what would tell of few people: a count of one to the limit, and what it
 * could be reckoned from.
 *
 * @param to the limit, as the profile sets it
 */
public record SmallNumbers(int to) {

	/**
	 * Numbers of one figure.
	 *
	 * @param denominator null where it has none
	 */
	public record Numbers(Long numerator, Long denominator) {
	}

	/**
	 * Whether a figure tells of few: those who count, those who do not, or all of them.
	 */
	public boolean tells(Numbers numbers) {
		if (numbers.numerator() == null) {
			return false;
		}
		return small(numbers.numerator()) || (numbers.denominator() != null
				&& (small(numbers.denominator()) || small(numbers.denominator() - numbers.numerator())));
	}

	/**
	 * Which lines of a comparison are left out. Where it would be one alone, it could be
	 * reckoned from the whole: the smallest of the others that is not nought goes too.
	 * @return positions
	 */
	public Set<Integer> among(List<Numbers> lines) {
		var left = new HashSet<Integer>();
		IntStream.range(0, lines.size()).filter((at) -> tells(lines.get(at))).forEach(left::add);
		if (left.size() == 1) {
			var others = new ArrayList<Integer>();
			IntStream.range(0, lines.size())
				.filter((at) -> !left.contains(at) && weight(lines.get(at)) > 0)
				.forEach(others::add);
			others.stream().min(Comparator.comparing((at) -> weight(lines.get(at)))).ifPresent(left::add);
		}
		return left;
	}

	private static long weight(Numbers numbers) {
		return (numbers.denominator() != null) ? numbers.denominator() : numbers.numerator();
	}

	private boolean small(long number) {
		return number >= 1 && number <= this.to;
	}

}
