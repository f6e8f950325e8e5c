package org.earlyhelp.workflow;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.workflow.ProcessPicture.Mark;

/**
 * Where a case or a contact is and how it came there, in pictures and in words.
 *
 * @param pictures the process itself first, then those that it called, as they were first
 * called
 * @param told what happened, in order: the same as the pictures show
 */
public record DrawnProcess(List<ProcessPicture> pictures, List<Told> told) {

	public DrawnProcess {
		pictures = List.copyOf(pictures);
		told = List.copyOf(told);
	}

	/** What it waits for now; empty where it is over. */
	public List<Told> waiting() {
		return this.told.stream().filter((one) -> one.mark() == Mark.NOW).toList();
	}

	/**
	 * One thing that happened, or that it waits for.
	 *
	 * @param stage the called process that it belongs to; null for the process itself
	 * @param step what the model calls it
	 * @param answer where it was a question; null for all others
	 * @param since when it began
	 * @param until when it ended; null while it lasts
	 * @param by the name of whoever did it; the service's own where it did it itself;
	 * null while it lasts, and where nothing was to do
	 */
	public record Told(String stage, String step, String answer, Mark mark, Instant since, Instant until, String by) {

		/** When it ended, or began where it lasts. */
		public Instant at() {
			return (this.until != null) ? this.until : this.since;
		}

	}

}
