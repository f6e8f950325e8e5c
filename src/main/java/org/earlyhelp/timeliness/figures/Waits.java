package org.earlyhelp.timeliness.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How long work has waited and did wait at each step of the processes. A step is named
 * {@code PROCESS:ELEMENT}, as {@code FamilyPlan:UserTask_HoldTafMeeting}; null stands for
 * work whose step is not known.
 */
public final class Waits {

	private final Map<String, List<Days>> waiting = new HashMap<>();

	private final Map<String, List<Days>> done = new HashMap<>();

	/**
	 * So many pieces of work, so many working days each.
	 */
	record Days(int days, long pieces) {
	}

	/**
	 * What waits at some steps, taken together.
	 *
	 * @param waiting pieces of work
	 * @param waitedDays the median of the working days that they have waited so far; null
	 * where none waits
	 * @param done pieces of work that were done in the period
	 * @param tookDays the median of the working days that those had waited; null where
	 * none was
	 */
	public record Wait(long waiting, Integer waitedDays, long done, Integer tookDays) {
	}

	Waits waits(String step, int days, long pieces) {
		this.waiting.computeIfAbsent(step, (key) -> new ArrayList<>()).add(new Days(days, pieces));
		return this;
	}

	Waits did(String step, int days, long pieces) {
		this.done.computeIfAbsent(step, (key) -> new ArrayList<>()).add(new Days(days, pieces));
		return this;
	}

	/** Of these steps together. */
	public Wait at(Collection<String> steps) {
		List<Days> now = of(this.waiting, steps);
		List<Days> before = of(this.done, steps);
		return new Wait(pieces(now), median(now), pieces(before), median(before));
	}

	private static List<Days> of(Map<String, List<Days>> all, Collection<String> steps) {
		return steps.stream().distinct().flatMap((step) -> all.getOrDefault(step, List.of()).stream()).toList();
	}

	private static long pieces(List<Days> days) {
		return days.stream().mapToLong(Days::pieces).sum();
	}

	/** The smallest number of days that half of them did not exceed. */
	private static Integer median(List<Days> days) {
		long half = (pieces(days) + 1) / 2;
		long passed = 0;
		for (Days one : days.stream().sorted(Comparator.comparingInt(Days::days)).toList()) {
			passed += one.pieces();
			if (passed >= half) {
				return one.days();
			}
		}
		return null;
	}

}
