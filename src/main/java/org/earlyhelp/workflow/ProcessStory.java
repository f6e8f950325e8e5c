package org.earlyhelp.workflow;

import java.time.Instant;
import java.util.List;

/**
 * Where a family or a contact is in its process, and how it came there.
 *
 * @param definition the process, as {@code EarlyHelpCase}
 * @param version the model's version, counted from 1
 * @param activities in the order in which they began, those of called processes among
 * them
 * @param sequenceFlowsTaken ids, in the order in which they were taken; ids are unique
 * over all models
 */
public record ProcessStory(String definition, int version, List<Activity> activities, List<String> sequenceFlowsTaken) {

	public ProcessStory {
		activities = List.copyOf(activities);
		sequenceFlowsTaken = List.copyOf(sequenceFlowsTaken);
	}

	/**
	 * One step of it.
	 *
	 * @param id the element in the model
	 * @param definition the process that it stands in
	 * @param version that process's model's version, counted from 1
	 * @param name as the model says it; null where it says nothing
	 * @param endedAt null while it lasts
	 * @param actor who did it: the username, or the service itself; null while it lasts
	 */
	public record Activity(String id, String definition, int version, String name, State state, Instant startedAt,
			Instant endedAt, String actor) {
	}

	/** How far an activity is. */
	public enum State {

		/** It waits, or runs. */
		ACTIVE,
		/** It was done. */
		COMPLETED,
		/** The process went on without it. */
		CANCELED

	}

}
