package org.earlyhelp.worklist.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.InvalidInput.Findings;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.worklist.DueState;
import org.earlyhelp.worklist.TaskQuery;
import org.earlyhelp.worklist.TaskQuery.Sort;
import org.earlyhelp.worklist.TaskQuery.View;
import org.earlyhelp.worklist.TaskType;

import org.springframework.util.MultiValueMap;

/**
 * Reads what a list is asked for. Only what is known is taken, each once (B-44 to B-48).
 */
final class TaskQueries {

	private static final Set<String> KNOWN = Set.of("view", "type", "team", "assignee", "caseId", "contactId", "due",
			"level", "search", "sort", "limit", "after");

	private static final Pattern ID = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

	private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]{1,100}");

	private final Map<String, String> asked = new HashMap<>();

	private final Findings findings = new Findings();

	private TaskQueries(MultiValueMap<String, String> parameters, Set<String> known) {
		parameters.forEach((name, values) -> {
			this.findings.unless(known.contains(name), name, "query.unknown");
			this.findings.unless(values.size() == 1, name, "query.repeated");
			if (!values.get(0).isEmpty()) {
				this.asked.put(name, values.get(0));
			}
		});
	}

	/**
	 * @throws InvalidInput naming every parameter that is wrong
	 */
	static TaskQuery list(MultiValueMap<String, String> parameters) {
		return new TaskQueries(parameters, KNOWN).list();
	}

	/**
	 * The one parameter of {@code next}; null where it was not sent.
	 * @throws InvalidInput where it is wrong, or there is another
	 */
	static TaskType type(MultiValueMap<String, String> parameters) {
		TaskQueries queries = new TaskQueries(parameters, Set.of("type"));
		TaskType type = queries.type();
		queries.findings.refuse();
		return type;
	}

	private TaskQuery list() {
		View view = code("view", View.class, View.MINE);
		TaskType type = type();
		DueState due = code("due", DueState.class, null);
		boolean descending = this.asked.getOrDefault("sort", "").startsWith("-");
		if (descending) {
			this.asked.put("sort", this.asked.get("sort").substring(1));
		}
		Sort sort = code("sort", Sort.class, Sort.DUE);
		int limit = limit();
		UUID caseId = matching("caseId", ID, "id.form", UUID::fromString);
		UUID contactId = matching("contactId", ID, "id.form", UUID::fromString);
		String team = line("team");
		String assignee = line("assignee");
		String level = line("level");
		String search = line("search");
		this.findings.refuse();
		Cursor after = this.asked.containsKey("after")
				? Cursor.decode(this.asked.get("after"), (sort == Sort.PRIORITY) ? 3 : 2) : null;
		return new TaskQuery(view, type, team, assignee, caseId, contactId, due, level, search, sort, descending, limit,
				after);
	}

	private TaskType type() {
		return parsed("type", "task.type.unknown", TaskType::of);
	}

	/** The contract writes these in lower case. */
	private <E extends Enum<E>> E code(String name, Class<E> type, E otherwise) {
		String text = this.asked.get(name);
		if (text == null) {
			return otherwise;
		}
		String known = String.join(", ",
				java.util.Arrays.stream(type.getEnumConstants())
					.map((constant) -> constant.name().toLowerCase(Locale.ROOT))
					.toList());
		for (E constant : type.getEnumConstants()) {
			if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
				return constant;
			}
		}
		this.findings.unless(false, name, "code.unknown", known);
		return otherwise;
	}

	private String line(String name) {
		return matching(name, LINE, "task.query.line", Function.identity());
	}

	private <T> T matching(String name, Pattern pattern, String key, Function<String, T> parse) {
		return parsed(name, key, (text) -> pattern.matcher(text).matches() ? parse.apply(text) : null);
	}

	private <T> T parsed(String name, String key, Function<String, T> parse) {
		String text = this.asked.get(name);
		if (text == null) {
			return null;
		}
		T value = parse.apply(text);
		this.findings.unless(value != null, name, key);
		return value;
	}

	private int limit() {
		String text = this.asked.get("limit");
		if (text == null) {
			return Page.USUAL_LIMIT;
		}
		int limit = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : 0;
		this.findings.unless(limit >= 1 && limit <= Page.MOST, "limit", "task.query.limit", Page.MOST);
		return limit;
	}

}
