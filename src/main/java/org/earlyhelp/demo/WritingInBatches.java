package org.earlyhelp.demo;

import java.sql.Connection;
import javax.sql.DataSource;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets the embedded database write in batches while a year is lived. Otherwise it writes
 * at every commit, so that nothing is lost that was answered; its housekeeping rests
 * then, and the file of a year grew to a hundred times what is in it. What the end of the
 * service takes of the last moment is lived again.
 */
@Component
@Profile("demo")
class WritingInBatches {

	private static final int EVERY_MILLIS = 500;

	/** How long what was replaced stays in the file; usually 45 seconds. */
	private static final int KEPT_MILLIS = 2_000;

	private static final int USUALLY_KEPT_MILLIS = 45_000;

	private final JdbcTemplate database;

	private final boolean embedded;

	WritingInBatches(DataSource source) {
		this.database = new JdbcTemplate(source);
		this.embedded = Boolean.TRUE.equals(this.database
			.execute((Connection connection) -> "H2".equals(connection.getMetaData().getDatabaseProductName())));
	}

	/** Again each day: a connection that the pool opens anew sets it back. */
	void begin() {
		set(EVERY_MILLIS, KEPT_MILLIS);
	}

	/**
	 * All is written, and from now on it is written with every commit. What is left to
	 * tidy is tidied as the service ends: nothing safe does it while others write.
	 */
	void end() {
		if (this.embedded) {
			this.database.execute("checkpoint sync");
		}
		set(0, USUALLY_KEPT_MILLIS);
	}

	private void set(int writeMillis, int keptMillis) {
		if (this.embedded) {
			this.database.execute("set write_delay " + writeMillis);
			this.database.execute("set retention_time " + keptMillis);
		}
	}

}
