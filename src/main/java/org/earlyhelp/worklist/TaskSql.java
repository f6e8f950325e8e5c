package org.earlyhelp.worklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.ContactVisibility;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.http.Cursor;

/**
 * One question to the queues as SQL. What the caller may see is read branch by branch,
 * each an index range in its order and none with a row of another, and merged: the cost
 * of a page is then that of the rows on it, however many wait.
 */
final class TaskSql {

	private static final CaseVisibility.Columns COLUMNS = new CaseVisibility.Columns("t", "t.case_id", "t.accessible");

	private static final Set<Role> OF_DISTRICTS = Set.of(Role.TAF_ADVISER, Role.TEAM_MANAGER);

	private static final int MOST_BRANCHES = 24;

	private final User user;

	private final TaskQuery query;

	private final List<String> conditions = new ArrayList<>(List.of("t.state = 'OPEN'"));

	private final Map<String, Object> values = new HashMap<>();

	private final Map<String, Object> pageValues;

	/** The disjoint parts of a page, each in its order. */
	private final List<String> branches = new ArrayList<>();

	/**
	 * The same as they are counted: what nobody is kept from by the index alone, which is
	 * nearly all; the rule is asked of the rest.
	 */
	private final List<String> counted = new ArrayList<>();

	private final String seek;

	TaskSql(User user, TaskQuery query, DueState.Borders borders) {
		this.user = user;
		this.query = query;
		filter(borders);
		view();
		this.pageValues = new HashMap<>(this.values);
		this.seek = (query.after() != null) ? seek(query.after()) : "1 = 1";
	}

	String count() {
		return "select count(*) from " + everything("t.id");
	}

	/** How many there are of each due state, in one statement; all of them are open. */
	String tallies(DueState.Borders borders) {
		String sums = Stream.of(DueState.values())
			.map((state) -> "coalesce(sum(case when %s then 1 else 0 end), 0) as %s".formatted(within(state, borders),
					state.name().toLowerCase(Locale.ROOT)))
			.collect(Collectors.joining(", "));
		return "select %s, count(*) as everything from %s".formatted(sums, everything("t.due_key"));
	}

	private String everything(String column) {
		return this.counted.stream()
			.map((branch) -> "select %s from task t where %s and %s".formatted(column, where(), branch))
			.collect(Collectors.joining(" union all ", "(", ") t"));
	}

	private String within(DueState state, DueState.Borders borders) {
		Instant from = borders.from(state);
		Instant until = borders.until(state);
		String name = state.name().toLowerCase(Locale.ROOT);
		this.values.put("from_" + name, at((from != null) ? from : Instant.EPOCH));
		this.values.put("until_" + name, at((until != null) ? until : Task.NO_CLOCK));
		return "t.due_key >= :from_%1$s and t.due_key < :until_%1$s".formatted(name);
	}

	Map<String, Object> values() {
		return this.values;
	}

	String page(int rows) {
		String end = " order by %s fetch first %d rows only".formatted(order(), rows);
		List<String> pages = this.branches.stream()
			.map((branch) -> "select t.* from task t where %s and %s and %s".formatted(where(), this.seek, branch)
					+ end)
			.toList();
		return (pages.size() == 1) ? pages.get(0)
				: pages.stream().collect(Collectors.joining(") union all (", "select * from ((", ")) t")) + end;
	}

	Map<String, Object> pageValues() {
		return this.pageValues;
	}

	private String where() {
		return String.join(" and ", this.conditions);
	}

	private String order() {
		String direction = this.query.descending() ? " desc" : "";
		return sorted().map((column) -> "t." + column + direction).collect(Collectors.joining(", "));
	}

	private Stream<String> sorted() {
		return Stream.concat(Stream.of(this.query.sort().columns()), Stream.of("id"));
	}

	private void filter(DueState.Borders borders) {
		equal("type", (this.query.type() != null) ? this.query.type().code() : null);
		equal("team", this.query.team());
		equal("assignee", this.query.assignee());
		equal("case_id", this.query.caseId());
		equal("contact_id", this.query.contactId());
		equal("level", this.query.level());
		if (this.query.due() != null) {
			between(borders.from(this.query.due()), borders.until(this.query.due()));
		}
		if (this.query.search() != null) {
			String name = SearchText.of(this.query.search());
			this.conditions.add("(%s t.reference = :search_reference)"
				.formatted(name.isEmpty() ? "" : "t.family_search like :search_name or"));
			this.values.put("search_reference", this.query.search().strip().toUpperCase(Locale.ROOT));
			this.values.put("search_name", name + "%");
		}
	}

	private void equal(String column, Object value) {
		if (value != null) {
			this.conditions.add("t.%1$s = :%1$s".formatted(column));
			this.values.put(column, value);
		}
	}

	private void between(Instant from, Instant until) {
		if (from != null) {
			this.conditions.add("t.due_key >= :due_from");
			this.values.put("due_from", at(from));
		}
		this.conditions.add("t.due_key < :due_until");
		this.values.put("due_until", at((until != null) ? until : Task.NO_CLOCK));
	}

	private void view() {
		this.values.put("me", this.user.username());
		switch (this.query.view()) {
			case MINE -> found("t.assignee = :me and " + known(this.user));
			case AVAILABLE -> available();
			case ALL -> all();
		}
	}

	private void found(String branch) {
		this.branches.add(branch);
		this.counted.add(branch);
	}

	private void available() {
		this.conditions.add("t.assignee is null");
		List<String> queues = Groups.queuesOf(this.user);
		if (queues.isEmpty()) {
			found("1 = 0");
			return;
		}
		if (worksInDistricts()) {
			this.values.put("queues", queues);
			inDistricts("t.queue in (:queues)");
			found("t.queue in (:queues) and t.submitted_by = :me and " + contactsElsewhere());
			return;
		}
		for (int number = 0; number < queues.size(); number++) {
			this.values.put("queue_" + number, queues.get(number));
			found("t.queue = :queue_%d and %s".formatted(number, known(this.user)));
		}
	}

	private void all() {
		List<String> queues = Groups.queuesOf(this.user);
		this.values.put("queues", queues);
		String toTake = queues.isEmpty() ? "1 = 0" : "t.assignee is null and t.queue in (:queues)";
		if (worksInDistricts()) {
			inDistricts("1 = 1");
			found("t.assignee = :me and " + contactsElsewhere());
			found(toTake + " and t.submitted_by = :me and " + contactsElsewhere());
			return;
		}
		if (Set.of(Role.PRACTITIONER).containsAll(this.user.roles())) {
			narrowToOwn();
		}
		found("(((t.assignee = :me or (%s)) and %s) or (t.subject_kind <> 'CONTACT' and %s) or (t.subject_kind = 'CONTACT' and %s))"
			.formatted(toTake, known(this.user), rule(CaseVisibility.readableBy(this.user, COLUMNS)).sql(),
					rule(ContactVisibility.readableBy(this.user, "t")).sql()));
	}

	/** Whether what the caller sees is that of a few districts, and little else. */
	private boolean worksInDistricts() {
		return OF_DISTRICTS.containsAll(this.user.roles()) && !this.user.districts().isEmpty()
				&& this.user.districts().size() <= MOST_BRANCHES;
	}

	/** Within a district of theirs nothing more is to be asked of the district. */
	private void inDistricts(String condition) {
		User there = this.user.everywhere();
		String plain = "(t.subject_kind <> 'CONTACT' and %s)".formatted(CaseVisibility.isPlain("t"));
		String knownOfPlain = rule(CaseVisibility.knownToOfPlain(there, COLUMNS)).sql();
		List<String> districts = this.user.districts().stream().sorted().toList();
		for (int number = 0; number < districts.size(); number++) {
			this.values.put("district_" + number, districts.get(number));
			String district = condition + " and t.district = :district_" + number;
			this.branches.add(district + " and " + known(there));
			this.counted.add("%s and %s and %s".formatted(district, plain, knownOfPlain));
			this.counted.add("%s and not %s and %s".formatted(district, plain, known(there)));
		}
	}

	/** Of other districts they know what they have sent in or hold: contacts alone. */
	private String contactsElsewhere() {
		this.values.put("districts", this.user.districts());
		return "t.subject_kind = 'CONTACT' and (t.district is null or t.district not in (:districts))";
	}

	/** A practitioner's few cases, found by index before the rule is asked of each. */
	private void narrowToOwn() {
		this.conditions.add("""
				t.id in (select o.id from task o where o.state = 'OPEN' and o.assignee = :me \
				union all select o.id from task o where o.state = 'OPEN' and o.lead = :me \
				union all select o.id from task o where o.state = 'OPEN' and o.assessor = :me \
				union all select o.id from task o join case_member cm on cm.case_id = o.case_id \
				where o.state = 'OPEN' and cm.username = :me)""");
	}

	/**
	 * Work that is mine, or mine to take, is known to me where its case is, be it about
	 * the case or about somebody who asks after it. A contact's is in any case: whoever
	 * is asked about one need not be able to read others.
	 */
	private String known(User user) {
		return "(t.subject_kind = 'CONTACT' %s or (t.subject_kind <> 'CONTACT' and %s))".formatted(
				(this.query.view() == TaskQuery.View.MINE) ? ""
						: "and (t.assignee = :me or " + rule(ContactVisibility.knownTo(user, "t")).sql() + ")",
				rule(CaseVisibility.knownTo(user, COLUMNS)).sql());
	}

	private SqlRule rule(SqlRule rule) {
		this.values.putAll(rule.values());
		return rule;
	}

	private String seek(Cursor after) {
		var columns = sorted().toList();
		var names = new ArrayList<String>();
		for (int part = 0; part < columns.size(); part++) {
			String name = "after_" + part;
			names.add(":" + name);
			this.pageValues.put(name, value(columns.get(part), after.part(part)));
		}
		return "(%s) %s (%s)".formatted(
				columns.stream().map((column) -> "t." + column).collect(Collectors.joining(", ")),
				this.query.descending() ? "<" : ">", String.join(", ", names));
	}

	private static Object value(String column, String text) {
		try {
			return switch (column) {
				case "id" -> UUID.fromString(text);
				case "priority" -> Integer.valueOf(text);
				case "family_search" -> text;
				default -> at(Instant.parse(text));
			};
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw Cursor.unreadable();
		}
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
