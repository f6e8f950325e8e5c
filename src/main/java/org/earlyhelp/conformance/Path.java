package org.earlyhelp.conformance;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.earlyhelp.shared.text.Sha256;
import org.earlyhelp.worklist.StepTaken;

/**
 * The steps of a case in the order in which they were done. A round of up to six steps
 * that comes again at once is told once, however often it came, so that cases that differ
 * in how many reviews they had take the same path.
 *
 * @param steps their types, as {@code review-plan}
 */
record Path(List<String> steps) {

	private static final int LONGEST_ROUND = 6;

	/** What comes after so many steps is told of no more. */
	static final int MOST = 60;

	Path {
		steps = List.copyOf(steps);
	}

	/** Of what was done; what was not needed any more is left out. */
	static Path of(List<StepTaken> taken) {
		var steps = new ArrayList<String>();
		taken.stream()
			.filter((step) -> step.done() && !step.ofContact())
			.sorted(Comparator.comparing(StepTaken::endedAt))
			.forEach((step) -> {
				steps.add(step.type());
				fold(steps);
			});
		return new Path((steps.size() > MOST) ? steps.subList(0, MOST) : steps);
	}

	/** The same of types alone. */
	static Path ofTypes(List<String> types) {
		var steps = new ArrayList<String>();
		types.forEach((type) -> {
			steps.add(type);
			fold(steps);
		});
		return new Path(steps);
	}

	/** Takes the last round away where it is the one before it again. */
	private static void fold(List<String> steps) {
		for (int length = 1; length <= LONGEST_ROUND && 2 * length <= steps.size(); length++) {
			List<String> last = steps.subList(steps.size() - length, steps.size());
			List<String> before = steps.subList(steps.size() - 2 * length, steps.size() - length);
			if (last.equals(before)) {
				last.clear();
				return;
			}
		}
	}

	static Path read(String text) {
		return new Path(text.isEmpty() ? List.of() : List.of(text.split(" ")));
	}

	/** As it is kept. */
	String text() {
		return String.join(" ", this.steps);
	}

	/** Names it in addresses and queries: the same steps, the same name. */
	String variant() {
		return Sha256.hex(text().getBytes(StandardCharsets.UTF_8)).substring(0, 16);
	}

}
