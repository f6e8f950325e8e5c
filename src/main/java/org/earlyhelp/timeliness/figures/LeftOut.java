package org.earlyhelp.timeliness.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;

import org.earlyhelp.shared.SmallNumbers;
import org.earlyhelp.shared.SmallNumbers.Numbers;

/**
 * What of one clock's lines leaves the service only as left out: each set holds the
 * positions of the lines. The lines are those of one comparison, or the whole alone.
 *
 * @param kept whose clocks were kept, and how long they took
 */
record LeftOut(Set<Integer> started, Set<Integer> due, Set<Integer> kept, Set<Integer> overdue, Set<Integer> soon) {

	static LeftOut of(List<TimerFigures> lines, SmallNumbers small) {
		Set<Integer> due = new HashSet<>(among(lines, small, TimerFigures::dueInPeriod));
		due.addAll(among(lines, small, LeftOut::toCome));
		Set<Integer> kept = new HashSet<>(small
			.among(lines.stream().map((line) -> new Numbers(line.met(), line.met() + line.missed())).toList()));
		return new LeftOut(among(lines, small, TimerFigures::started), due, kept,
				among(lines, small, TimerFigures::openOverdue), among(lines, small, TimerFigures::dueSoon));
	}

	/** Due in the period, and neither kept nor missed yet. */
	private static long toCome(TimerFigures line) {
		return line.dueInPeriod() - line.met() - line.missed();
	}

	private static Set<Integer> among(List<TimerFigures> lines, SmallNumbers small, ToLongFunction<TimerFigures> of) {
		return small.among(lines.stream().map((line) -> new Numbers(of.applyAsLong(line), null)).toList());
	}

}
