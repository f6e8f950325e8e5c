package org.earlyhelp.workflow.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers over restarts how far the demo clock is ahead of real time. */
@Repository
@Profile("demo")
class DemoClockTable {

	private final JdbcClient database;

	DemoClockTable(JdbcClient database) {
		this.database = database;
	}

	/** What the clock shows that was left ticking; null where none was. */
	Instant shows() {
		return this.database.sql("select ahead_millis from demo_clock where id = 1")
			.query(Long.class)
			.optional()
			.map((ahead) -> Instant.now().plusMillis(ahead))
			.orElse(null);
	}

	/** It shows this moment now. */
	void keep(Instant moment) {
		Instant now = Instant.now();
		// Rounded up: a restart must not fall behind by part of a millisecond.
		long ahead = Duration.between(now, moment).toMillis() + 1;
		int known = this.database.sql("update demo_clock set ahead_millis = ?, set_at = ? where id = 1")
			.param(ahead)
			.param(now.atOffset(ZoneOffset.UTC))
			.update();
		if (known == 0) {
			this.database
				.sql("insert into demo_clock (id, ahead_millis, set_at) values (1, ?, ?) on conflict do nothing")
				.param(ahead)
				.param(now.atOffset(ZoneOffset.UTC))
				.update();
		}
	}

}
