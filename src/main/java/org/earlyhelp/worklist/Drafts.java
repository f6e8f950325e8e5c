package org.earlyhelp.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.earlyhelp.access.User;
import org.earlyhelp.shared.TaskId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people began and have not sent, one per person and piece of work. */
@Component
class Drafts {

	private final JdbcClient jdbc;

	Drafts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param typed the form's own record of what was typed; null where it came as JSON
	 */
	void keep(TaskId task, String username, String payload, String typed, Instant now) {
		int changed = this.jdbc
			.sql("update task_draft set payload = :payload, typed = :typed, saved_at = :now"
					+ " where task_id = :task and username = :username")
			.param("payload", payload)
			.param("typed", typed, Types.VARCHAR)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("task", task.value())
			.param("username", username)
			.update();
		if (changed == 0) {
			this.jdbc.sql(
					"insert into task_draft (task_id, username, payload, typed, saved_at) values (:task, :username, :payload, :typed, :now)")
				.param("payload", payload)
				.param("typed", typed, Types.VARCHAR)
				.param("now", now.atOffset(ZoneOffset.UTC))
				.param("task", task.value())
				.param("username", username)
				.update();
		}
	}

	/** The person's own; for the holder without one, the latest that anybody left. */
	Optional<TaskView.Draft> visibleTo(User reader, Task task) {
		Optional<TaskView.Draft> own = this.jdbc.sql(
				"select username, saved_at, payload, typed from task_draft where task_id = :task and username = :username")
			.param("task", task.id().value())
			.param("username", reader.username())
			.query(Drafts::read)
			.optional();
		if (own.isPresent() || !task.isOpen() || !task.isHeldBy(reader)) {
			return own;
		}
		return this.jdbc.sql("""
				select username, saved_at, payload, typed from task_draft where task_id = :task \
				order by saved_at desc, username fetch first 1 rows only""")
			.param("task", task.id().value())
			.query(Drafts::read)
			.optional();
	}

	/** The latest that somebody else than this person left; empty where nobody did. */
	Optional<TaskView.Draft> ofOthers(User reader, Task task) {
		return this.jdbc.sql("""
				select username, saved_at, payload, typed from task_draft \
				where task_id = :task and username <> :username \
				order by saved_at desc, username fetch first 1 rows only""")
			.param("task", task.id().value())
			.param("username", reader.username())
			.query(Drafts::read)
			.optional();
	}

	/** It was sent. */
	void drop(TaskId task, String username) {
		this.jdbc.sql("delete from task_draft where task_id = :task and username = :username")
			.param("task", task.value())
			.param("username", username)
			.update();
	}

	private static TaskView.Draft read(ResultSet row, int index) throws SQLException {
		return new TaskView.Draft(row.getString("username"),
				row.getObject("saved_at", OffsetDateTime.class).toInstant(), row.getString("payload"),
				row.getString("typed"));
	}

}
