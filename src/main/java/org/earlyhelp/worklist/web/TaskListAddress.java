package org.earlyhelp.worklist.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The address of a list of work: all that it is narrowed and sorted by, so that Back
 * finds it again. Words that name people are not in it, but the token that finds them.
 */
record TaskListAddress(Map<String, String> asked) {

	/** Stands for the words that are searched for. */
	static final String FIND = "find";

	static final String AFTER = "after";

	private static final List<String> NAMES = List.of("view", "type", "team", "assignee", "caseId", "contactId", "due",
			"level", FIND, "sort", AFTER);

	/** What is asked for, neither empty nor usual, in the order of the names. */
	static TaskListAddress of(MultiValueMap<String, String> parameters) {
		var asked = new LinkedHashMap<String, String>();
		NAMES.forEach((name) -> {
			String value = parameters.getFirst(name);
			boolean usual = "sort".equals(name) && "due".equals(value);
			if (value != null && !value.isBlank() && !usual) {
				asked.put(name, value.strip());
			}
		});
		return new TaskListAddress(asked);
	}

	String get(String name) {
		return this.asked.get(name);
	}

	/** The first page of the same list with this otherwise; null takes it away. */
	TaskListAddress with(String name, String value) {
		var other = new LinkedHashMap<>(this.asked);
		other.remove(AFTER);
		other.remove(name);
		if (value != null) {
			other.put(name, value);
		}
		return new TaskListAddress(other);
	}

	TaskListAddress without(String name) {
		return with(name, null);
	}

	/** The same list, narrowed by nothing. */
	TaskListAddress cleared() {
		var other = new LinkedHashMap<>(this.asked);
		other.keySet().retainAll(List.of("view", "sort"));
		return new TaskListAddress(other);
	}

	boolean isNarrowed() {
		return !cleared().asked().keySet().containsAll(without(AFTER).asked().keySet());
	}

	@Override
	public String toString() {
		var address = UriComponentsBuilder.fromPath("/tasks");
		this.asked.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(this.asked).toUriString();
	}

}
