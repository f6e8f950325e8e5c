package org.earlyhelp.conformance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.timeliness.ClockKept;
import org.earlyhelp.worklist.StepTaken;

/**
 * Which clocks each step was held against. A step that was done stops the clocks that
 * serve it and had stopped by then, each once, in the order in which the steps were done;
 * a step that waits has those that still run. The one that is due first is the step's
 * date.
 */
final class ClocksOfSteps {

	private final Map<UUID, List<ClockKept>> clocks = new HashMap<>();

	private ClocksOfSteps() {
	}

	static ClocksOfSteps of(List<StepTaken> steps, List<ClockKept> clocks) {
		var found = new ClocksOfSteps();
		var left = new ArrayList<>(clocks);
		steps.stream().filter(StepTaken::done).sorted(Comparator.comparing(StepTaken::endedAt)).forEach((step) -> {
			List<ClockKept> own = left.stream()
				.filter((clock) -> clock.serves(step.type(), step.matter()) && clock.counted()
						&& !clock.stoppedAt().isAfter(step.endedAt()))
				.toList();
			left.removeAll(own);
			found.clocks.put(step.id(), own);
		});
		steps.stream()
			.filter(StepTaken::open)
			.forEach((step) -> found.clocks.put(step.id(),
					left.stream()
						.filter((clock) -> clock.serves(step.type(), step.matter()) && clock.stoppedAt() == null)
						.toList()));
		return found;
	}

	List<ClockKept> of(StepTaken step) {
		return this.clocks.getOrDefault(step.id(), List.of());
	}

	/** The one that was due first; empty where it was on no clock. */
	Optional<ClockKept> dueOf(StepTaken step) {
		return of(step).stream().min(Comparator.comparing(ClockKept::dueAt));
	}

	/** The step that stopped, or is to stop, this clock; null where it is of none. */
	UUID stepOf(ClockKept clock) {
		return this.clocks.entrySet()
			.stream()
			.filter((one) -> one.getValue().contains(clock))
			.map(Map.Entry::getKey)
			.findFirst()
			.orElse(null);
	}

}
