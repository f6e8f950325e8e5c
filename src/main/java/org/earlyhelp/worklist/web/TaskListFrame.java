package org.earlyhelp.worklist.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Names;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Labels;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.shared.page.Option;
import org.earlyhelp.shared.page.Wording;
import org.earlyhelp.worklist.DueState;
import org.earlyhelp.worklist.TaskQuery;
import org.earlyhelp.worklist.TaskQuery.Sort;
import org.earlyhelp.worklist.TaskQuery.View;
import org.earlyhelp.worklist.TaskType;
import org.earlyhelp.worklist.TaskView;

import org.springframework.stereotype.Component;

/** Puts together what stands around the lines of a list of work. */
@Component
class TaskListFrame {

	private static final Role[] BROKERS = { Role.FRONT_DOOR_MANAGER, Role.TAF_ADVISER, Role.TEAM_MANAGER,
			Role.SERVICE_MANAGER, Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER };

	private final Profile profile;

	private final Labels labels;

	private final Names names;

	private final Wording words;

	private final CurrentUser user;

	TaskListFrame(Profile profile, Labels labels, Names names, Wording words, CurrentUser user) {
		this.profile = profile;
		this.labels = labels;
		this.names = names;
		this.words = words;
		this.user = user;
	}

	TaskList of(TaskListAddress address, TaskQuery query, String searched, Page<TaskView> page, String next) {
		User reader = this.user.get();
		boolean takes = !reader.groups().isEmpty();
		boolean lost = searched == null && address.get(TaskListAddress.FIND) != null;
		TaskListAddress kept = lost ? address.without(TaskListAddress.FIND) : address;
		return new TaskList(query, searched, lost, views(kept, query, takes), count(page.total()), groups(query, page),
				heads(kept, query), filters(kept, query, searched),
				kept.isNarrowed() ? kept.cleared().toString() : null,
				(next != null) ? kept.with(TaskListAddress.AFTER, next).toString() : null,
				(query.after() != null) ? kept.without(TaskListAddress.AFTER).toString() : null,
				moves(query.view(), reader), takes, choices());
	}

	private List<Map<String, Object>> views(TaskListAddress address, TaskQuery query, boolean takes) {
		return Arrays.stream(View.values())
			.filter((view) -> takes || view != View.AVAILABLE || query.view() == view)
			.map((view) -> TaskListPages.part("text", this.words.of("tasks.view." + view), "href",
					address.with("view", view.name().toLowerCase(Locale.ROOT)).toString(), "active",
					view == query.view()))
			.toList();
	}

	private String count(long total) {
		return this.words.of((total == 1) ? "tasks.count.one" : "tasks.count", total);
	}

	private List<TaskList.Group> groups(TaskQuery query, Page<TaskView> page) {
		var groups = new LinkedHashMap<String, List<TaskView>>();
		for (TaskView line : page.items()) {
			DueState due = line.dueState();
			String heading = (query.sort() != Sort.DUE) ? ""
					: this.words.of("due." + ((due != null) ? due.name() : "NONE"));
			groups.computeIfAbsent(heading, (first) -> new ArrayList<>()).add(line);
		}
		return groups.entrySet()
			.stream()
			.map((group) -> new TaskList.Group(group.getKey().isEmpty() ? null : group.getKey(), group.getValue()))
			.toList();
	}

	/** A column that the list is sorted by turns it round. */
	private Map<String, TaskList.Head> heads(TaskListAddress address, TaskQuery query) {
		var heads = new HashMap<String, TaskList.Head>();
		for (Sort sort : Sort.values()) {
			boolean now = sort == query.sort();
			String href = address.with("sort", TaskListPages.word(sort, now && !query.descending())).toString();
			heads.put(TaskListPages.word(sort, false),
					new TaskList.Head(href, !now ? "none" : query.descending() ? "descending" : "ascending"));
		}
		return heads;
	}

	private List<Map<String, Object>> filters(TaskListAddress address, TaskQuery query, String searched) {
		var filters = new ArrayList<Map<String, Object>>();
		add(filters, address, "find", searched);
		add(filters, address, "type", (query.type() != null) ? query.type().label() : null);
		add(filters, address, "team", (query.team() != null) ? this.labels.team(query.team()) : null);
		add(filters, address, "due", (query.due() != null) ? this.words.of("due." + query.due().name()) : null);
		add(filters, address, "level", (query.level() != null) ? this.labels.level(query.level()) : null);
		add(filters, address, "assignee", (query.assignee() != null) ? this.names.of(query.assignee()) : null);
		add(filters, address, "caseId", (query.caseId() != null) ? this.words.of("tasks.one-case") : null);
		add(filters, address, "contactId", (query.contactId() != null) ? this.words.of("tasks.one-contact") : null);
		return filters;
	}

	private void add(List<Map<String, Object>> filters, TaskListAddress address, String name, String said) {
		if (said != null) {
			filters.add(TaskListPages.part("heading", this.words.of("tasks.filter." + name), "items",
					List.of(TaskListPages.part("text", said, "href", address.without(name).toString()))));
		}
	}

	/**
	 * What would be refused for every line is not offered; the rest is decided by line.
	 */
	private static List<String> moves(View view, User reader) {
		boolean takes = !reader.groups().isEmpty();
		boolean gives = reader.is(BROKERS) || (view != View.AVAILABLE && (takes || reader.is(Role.PRACTITIONER)));
		var moves = new ArrayList<String>();
		if (takes && view != View.MINE) {
			moves.add("claim");
		}
		if (takes && view != View.AVAILABLE) {
			moves.add("release");
		}
		if (gives) {
			moves.add("assign");
		}
		return moves;
	}

	private TaskList.Choices choices() {
		List<Option> types = Arrays.stream(TaskType.values())
			.map((type) -> Option.of(type.code(), type.label()))
			.sorted(Comparator.comparing(Option::text))
			.toList();
		List<Option> teams = this.profile.districts()
			.stream()
			.map(Profile.District::team)
			.distinct()
			.map((team) -> Option.of(team, this.labels.team(team)))
			.toList();
		List<Option> levels = this.profile.levels()
			.stream()
			.map((level) -> Option.of(level.code(), level.name()))
			.toList();
		List<Option> dues = Stream.concat(Stream.of(Option.of(TaskListPages.ANY, this.words.of("tasks.any-due"))),
				Arrays.stream(DueState.values())
					.map((due) -> Option.of(due.name().toLowerCase(Locale.ROOT), this.words.of("due." + due.name()))))
			.toList();
		List<Option> sorts = Arrays.stream(Sort.values())
			.flatMap((sort) -> Stream.of(false, true).map((descending) -> TaskListPages.word(sort, descending)))
			.map((word) -> Option.of(word, this.words.of("tasks.sort." + word)))
			.toList();
		return new TaskList.Choices(any("tasks.any-type", types), any("tasks.any-team", teams),
				any("tasks.any-level", levels), dues, sorts);
	}

	private List<Option> any(String key, List<Option> options) {
		var all = new ArrayList<Option>();
		all.add(Option.of("", this.words.of(key)));
		all.addAll(options);
		return all;
	}

}
