package org.earlyhelp.worklist;

import java.util.Set;

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
 */
public record NewTask(String engineTaskId, String type, Subject subject, String assignee, Set<String> groups) {

	public NewTask {
		groups = Set.copyOf(groups);
	}

	/** For anybody of the type's groups. */
	public static NewTask forGroups(String engineTaskId, String type, Subject subject) {
		return new NewTask(engineTaskId, type, subject, null, Set.of());
	}

	/** For one person. */
	public static NewTask forPerson(String engineTaskId, String type, Subject subject, String assignee) {
		return new NewTask(engineTaskId, type, subject, assignee, Set.of());
	}

}
