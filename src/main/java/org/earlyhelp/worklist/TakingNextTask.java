package org.earlyhelp.worklist;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.shared.TaskId;
import org.earlyhelp.shared.http.IfMatch;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives the caller what is due first of the work that they may take. */
@Service
public class TakingNextTask {

	/** So many at once may ask without waiting for each other. */
	private static final int CANDIDATES = 100;

	private final TaskRows rows;

	private final JdbcClient jdbc;

	private final MovingTask moving;

	private final DueState.Today today;

	private final CurrentUser user;

	TakingNextTask(TaskRows rows, JdbcClient jdbc, MovingTask moving, DueState.Today today, CurrentUser user) {
		this.rows = rows;
		this.jdbc = jdbc;
		this.moving = moving;
		this.today = today;
		this.user = user;
	}

	/**
	 * Claims it; what others are taking at this moment is passed over.
	 * @param type null for any
	 * @return empty where nothing waits for the caller
	 */
	@Transactional
	public Optional<TaskView> take(TaskType type) {
		TaskQuery query = new TaskQuery(TaskQuery.View.AVAILABLE, type, null, null, null, null, null, null, null,
				TaskQuery.Sort.DUE, false, CANDIDATES, null);
		List<UUID> waiting = this.rows.first(this.user.get(), query, this.today.borders());
		return free(waiting).map((id) -> this.moving.claim(new TaskId(id), IfMatch.NONE));
	}

	private Optional<UUID> free(List<UUID> waiting) {
		return waiting.stream().map(this::free).flatMap(Optional::stream).findFirst();
	}

	/** One row at a time: H2 locks all that it reads, also behind a limit. */
	private Optional<UUID> free(UUID task) {
		return this.jdbc
			.sql("select id from task where id = :id and state = 'OPEN' and assignee is null for update skip locked")
			.param("id", task)
			.query(UUID.class)
			.optional();
	}

}
