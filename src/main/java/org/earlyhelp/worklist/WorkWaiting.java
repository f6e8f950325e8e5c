package org.earlyhelp.worklist;

import java.util.List;

import org.earlyhelp.shared.VitalSign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much work nobody has taken yet, by whose it is. */
@Component
class WorkWaiting implements VitalSign {

	private final JdbcClient database;

	WorkWaiting(JdbcClient database) {
		this.database = database;
	}

	@Override
	public String name() {
		return "tasks.waiting";
	}

	@Override
	public String meaning() {
		return "Open tasks that nobody has taken, by the groups that may take them";
	}

	@Override
	@Transactional(readOnly = true)
	public List<Reading> read() {
		return this.database
			.sql("select queue, count(*) as waiting from task"
					+ " where state = 'OPEN' and assignee is null and queue is not null group by queue")
			.query((row, number) -> Reading.of("queue", row.getString("queue"), row.getLong("waiting")))
			.list();
	}

}
