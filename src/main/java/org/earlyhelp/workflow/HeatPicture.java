package org.earlyhelp.workflow;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.earlyhelp.timeliness.figures.Waits.Wait;

/**
 * A process drawn with what waits at each of its steps. The number is printed; how dark
 * the step is says the same again.
 *
 * @param process the model's id, as {@code FamilyPlan}
 * @param name as people call the process
 * @param outline the process without anybody in it
 * @param spots its steps and the processes that it calls, in the model's order
 */
public record HeatPicture(String process, String name, @JsonIgnore ProcessPicture outline, List<Spot> spots) {

	/**
	 * A step, or a process that is called.
	 *
	 * @param id of the element
	 * @param calls the process that is called, with all that waits in it; null for a step
	 * @param heat from 0, where nothing waits, to 3, where most does
	 */
	public record Spot(String id, String name, String calls, Wait waits, int heat) {

		private static final List<String> FILLS = List.of("#ffffff", "#e7eef5", "#b3c9de", "#12436d");

		public String fill() {
			return FILLS.get(this.heat);
		}

		public String ink() {
			return (this.heat == 3) ? "#ffffff" : "#0b0c0c";
		}

	}

	/** What waits at this element; null where it is none of the spots. */
	public Spot spot(String id) {
		return this.spots.stream().filter((spot) -> spot.id().equals(id)).findFirst().orElse(null);
	}

	/** How dark a step is where so much waits, and so much where most does. */
	static int heat(long waiting, long most) {
		if (waiting == 0) {
			return 0;
		}
		return (int) Math.min(3, 1 + (waiting * 3 - 1) / Math.max(1, most));
	}

}
