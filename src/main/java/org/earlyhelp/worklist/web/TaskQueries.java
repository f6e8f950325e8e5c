package org.earlyhelp.worklist.web;

import java.util.Locale;
import java.util.Set;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.http.Parameters;
import org.earlyhelp.shared.http.Parameters.Order;
import org.earlyhelp.worklist.DueState;
import org.earlyhelp.worklist.TaskQuery;
import org.earlyhelp.worklist.TaskQuery.Sort;
import org.earlyhelp.worklist.TaskQuery.View;
import org.earlyhelp.worklist.TaskType;

import org.springframework.util.MultiValueMap;

/** Reads what a queue is asked for. */
final class TaskQueries {

	private static final Set<String> KNOWN = Set.of("view", "type", "team", "assignee", "caseId", "contactId", "due",
			"level", "search", "sort", "limit", "after");

	private static final Order<Sort> EARLIEST_DUE = new Order<>(Sort.DUE, false);

	private TaskQueries() {
	}

	/**
	 * @throws InvalidInput naming every parameter that is wrong
	 */
	static TaskQuery list(MultiValueMap<String, String> parameters) {
		Parameters asked = new Parameters(parameters, KNOWN);
		View view = asked.lowerCaseCode("view", View.class);
		Order<Sort> order = asked.sort(Parameters.words(Sort.class, (sort) -> sort.name().toLowerCase(Locale.ROOT)),
				EARLIEST_DUE);
		return new TaskQuery((view != null) ? view : View.MINE, type(asked), asked.line("team"), asked.line("assignee"),
				asked.id("caseId"), asked.id("contactId"), asked.lowerCaseCode("due", DueState.class),
				asked.line("level"), asked.line("search"), order.by(), order.descending(), asked.limit(),
				asked.after((order.by() == Sort.PRIORITY) ? 3 : 2));
	}

	/**
	 * The one parameter of {@code next}; null where it was not sent.
	 * @throws InvalidInput where it is wrong, or there is another
	 */
	static TaskType type(MultiValueMap<String, String> parameters) {
		Parameters asked = new Parameters(parameters, Set.of("type"));
		TaskType type = type(asked);
		asked.refuse();
		return type;
	}

	private static TaskType type(Parameters asked) {
		return asked.oneOf("type", Parameters.words(TaskType.class, TaskType::code));
	}

}
