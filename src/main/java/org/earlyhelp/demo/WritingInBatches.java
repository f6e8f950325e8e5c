package org.earlyhelp.demo;

import java.sql.Connection;
import javax.sql.DataSource;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets the embedded database write in batches while a year is lived. Otherwise it writes
 * at every commit, so that nothing is lost that was answered; its housekeeping rests
 * then, and the file of a year grew to a hundred times what is in it. What a power cut
 * takes of the last moment is lived again.
 */
@Component
@Profile("demo")
class WritingInBatches {

	private static final int EVERY_MILLIS = 500;

	private final JdbcTemplate database;

	private final boolean embedded;

	WritingInBatches(DataSource source) {
		this.database = new JdbcTemplate(source);
		this.embedded = Boolean.TRUE.equals(this.database
			.execute((Connection connection) -> "H2".equals(connection.getMetaData().getDatabaseProductName())));
	}

	/** Again each day: a connection that the pool opens anew sets it back. */
	void begin() {
		set(EVERY_MILLIS);
	}

	/** All is written, and from now on with every commit. */
	void end() {
		set(0);
		if (this.embedded) {
			this.database.execute("checkpoint sync");
		}
	}

	private void set(int millis) {
		if (this.embedded) {
			this.database.execute("set write_delay " + millis);
		}
	}

}
