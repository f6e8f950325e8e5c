package org.earlyhelp.message;

import java.util.List;

import org.earlyhelp.shared.VitalSign;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many messages have not left the house, and how many of them failed before. */
@Component
class MessagesWaiting implements VitalSign {

	private final JdbcClient database;

	MessagesWaiting(JdbcClient database) {
		this.database = database;
	}

	@Override
	public String name() {
		return "messages.waiting";
	}

	@Override
	public String meaning() {
		return "Messages that wait to be sent, by whether they failed before";
	}

	@Override
	public List<Reading> read() {
		return this.database
			.sql("select tries > 0 as failed, count(*) as waiting from message"
					+ " where next_try_at is not null group by tries > 0")
			.query((row, number) -> Reading.of("failed", Boolean.toString(row.getBoolean("failed")),
					row.getLong("waiting")))
			.list();
	}

}
