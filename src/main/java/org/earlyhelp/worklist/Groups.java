package org.earlyhelp.worklist;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;

/**
 * The groups of a piece of work in one text, sorted, with commas: one index range per
 * queue, and no row twice for somebody who is in two groups of it.
 */
final class Groups {

	/** Takes up what is nobody's while nobody leads (R6.3). */
	static final String ADVISERS = "taf-adviser";

	private static final Set<String> QUEUES = queues();

	private Groups() {
	}

	/** Null where the work is for a named person alone. */
	static String queueOf(NewTask task) {
		Collection<String> groups = (task.groups().isEmpty() && task.assignee() == null)
				? TaskType.of(task.type()).groups() : task.groups();
		if (groups.isEmpty()) {
			return null;
		}
		String queue = name(groups);
		if (!QUEUES.contains(queue)) {
			throw new IllegalArgumentException("No role serves the queue " + queue);
		}
		return queue;
	}

	static List<String> of(String queue) {
		return (queue != null) ? List.of(queue.split(",")) : List.of();
	}

	/** The queues from which the person may take work, sorted; may be empty. */
	static List<String> queuesOf(User user) {
		Set<String> groups = user.groups();
		return QUEUES.stream().filter((queue) -> of(queue).stream().anyMatch(groups::contains)).sorted().toList();
	}

	private static String name(Collection<String> groups) {
		return String.join(",", new TreeSet<>(groups));
	}

	private static Set<String> queues() {
		Set<String> queues = Arrays.stream(Role.values())
			.flatMap((role) -> role.groups().stream())
			.collect(Collectors.toSet());
		Arrays.stream(TaskType.values())
			.filter((type) -> !type.groups().isEmpty())
			.forEach((type) -> queues.add(name(type.groups())));
		return Set.copyOf(queues);
	}

}
