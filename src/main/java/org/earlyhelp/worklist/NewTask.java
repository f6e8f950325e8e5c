package org.earlyhelp.worklist;

import java.util.Set;
import java.util.UUID;

import org.earlyhelp.shared.Subject;

/**
 * A piece of work begins to wait.
 *
 * @param engineTaskId the engine's own id of it
 * @param type a code of {@link TaskType}
 * @param subject the case or contact that it is about
 * @param assignee who it is for by name; null where anybody of its groups may take it
 * @param groups who may take it while it is nobody's; empty means those of its type, or
 * nobody where it is for one person
 * @param matter which step-up, addendum or request of its subject it is about; null where
 * there is only one
 * @param step where it waits, as {@code FamilyPlan:UserTask_HoldTafMeeting}; null where
 * nobody says
 */
public record NewTask(String engineTaskId, String type, Subject subject, String assignee, Set<String> groups,
		UUID matter, String step) {

	public NewTask {
		groups = Set.copyOf(groups);
	}

	/** For anybody of the type's groups. */
	public static NewTask forGroups(String engineTaskId, String type, Subject subject) {
		return new NewTask(engineTaskId, type, subject, null, Set.of(), null, null);
	}

	/** For one person. */
	public static NewTask forPerson(String engineTaskId, String type, Subject subject, String assignee) {
		return new NewTask(engineTaskId, type, subject, assignee, Set.of(), null, null);
	}

}
