package org.earlyhelp.timeliness;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;

import org.earlyhelp.shared.VitalSign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many running clocks are past their due moment. */
@Component
class ClocksOverdue implements VitalSign {

	private final JdbcClient database;

	private final Clock clock;

	ClocksOverdue(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "deadlines.overdue";
	}

	@Override
	public String meaning() {
		return "Running clocks past their due moment, by timer";
	}

	@Override
	public List<Reading> read() {
		return this.database
			.sql("select timer, count(*) as overdue from deadline where state = 'RUNNING' and due_at < ?"
					+ " group by timer")
			.param(Timestamp.from(this.clock.instant()))
			.query((row, number) -> Reading.of("timer", row.getString("timer"), row.getLong("overdue")))
			.list();
	}

}
