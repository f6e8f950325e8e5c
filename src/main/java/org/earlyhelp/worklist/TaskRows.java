package org.earlyhelp.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.access.User;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads pages of open work: two statements, whatever the size of the page. */
@Component
class TaskRows {

	private final JdbcClient jdbc;

	TaskRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Page<TaskView> page(User user, TaskQuery query, DueState.Borders borders) {
		TaskSql sql = new TaskSql(user, query, borders);
		long total = this.jdbc.sql(sql.count()).params(sql.values()).query(Long.class).single();
		List<Row> rows = this.jdbc.sql(sql.page(query.limit() + 1))
			.params(sql.pageValues())
			.query((row, index) -> read(row, borders))
			.list();
		boolean more = rows.size() > query.limit();
		List<Row> shown = more ? rows.subList(0, query.limit()) : rows;
		return new Page<>(shown.stream().map(Row::view).toList(), total,
				more ? cursor(query, shown.get(shown.size() - 1)).encode() : null);
	}

	/**
	 * The first that the caller could take now, in order; others may take them meanwhile.
	 */
	List<UUID> first(User user, TaskQuery query, DueState.Borders borders) {
		TaskSql sql = new TaskSql(user, query, borders);
		return this.jdbc.sql(sql.page(query.limit()))
			.params(sql.pageValues())
			.query((row, index) -> row.getObject("id", UUID.class))
			.list();
	}

	/** The first lines of a page, without how many there are. */
	List<TaskView> lines(User user, TaskQuery query, DueState.Borders borders) {
		TaskSql sql = new TaskSql(user, query, borders);
		return this.jdbc.sql(sql.page(query.limit()))
			.params(sql.pageValues())
			.query((row, index) -> read(row, borders).view())
			.list();
	}

	/** How much there is of each due state. */
	Ahead.Tally tally(User user, TaskQuery query, DueState.Borders borders) {
		TaskSql sql = new TaskSql(user, query, borders);
		return this.jdbc.sql(sql.tallies(borders))
			.params(sql.values())
			.query((row, index) -> new Ahead.Tally(row.getLong("overdue"), row.getLong("today"), row.getLong("soon"),
					row.getLong("later"), row.getLong("everything")))
			.single();
	}

	private static Cursor cursor(TaskQuery query, Row last) {
		var parts = new ArrayList<String>();
		for (String column : query.sort().columns()) {
			parts.add(switch (column) {
				case "due_key" -> last.dueKey().toString();
				case "priority" -> "" + last.view().priority().ordinal();
				case "created_at" -> last.view().createdAt().toString();
				default -> last.familySearch();
			});
		}
		parts.add(last.view().id().toString());
		return new Cursor(parts);
	}

	private static Row read(ResultSet row, DueState.Borders borders) throws SQLException {
		Instant dueAt = moment(row, "due_at");
		TaskType type = TaskType.of(row.getString("type"));
		var about = new TaskView.About(Subject.Kind.valueOf(row.getString("subject_kind")),
				row.getObject("subject_id", UUID.class), row.getString("reference"), row.getString("family_name"));
		TaskView view = new TaskView(row.getObject("id", UUID.class), row.getInt("version"), type.code(), type.label(),
				TaskState.OPEN, about, row.getObject("case_id", UUID.class), row.getObject("contact_id", UUID.class),
				row.getObject("matter_id", UUID.class), row.getString("assignee"), moment(row, "assigned_at"),
				Groups.of(row.getString("queue")), row.getString("team"), moment(row, "created_at"), dueAt,
				moment(row, "original_due_at"), moment(row, "hard_limit_at"), borders.of(dueAt),
				Priority.values()[row.getInt("priority")], row.getString("level"),
				row.getObject("reopened_from", UUID.class), row.getString("previous_lead"), null, null, null, null);
		return new Row(view, moment(row, "due_key"), row.getString("family_search"));
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private record Row(TaskView view, Instant dueKey, String familySearch) {
	}

}
