package org.earlyhelp;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * H2 keeps with a check constraint the connection that made it, and refuses every row
 * once that is closed: a pool that retired it would end the service half an hour after
 * its first start.
 */
@ServiceTest
class EmbeddedDatabaseTests {

	@Autowired
	private HikariDataSource pool;

	@Test
	void noConnectionIsRetired() {
		assertThat(this.pool.getMaxLifetime()).isZero();
		assertThat(this.pool.getMinimumIdle()).isEqualTo(this.pool.getMaximumPoolSize());
	}

	/** Once this no longer holds, connections may be retired again. */
	@Test
	void aConstraintEndsWithTheConnectionThatMadeIt(@TempDir Path directory) throws SQLException {
		String url = "jdbc:h2:file:" + directory.resolve("constraint") + ";MODE=PostgreSQL";
		try (Connection other = DriverManager.getConnection(url)) {
			try (Connection maker = DriverManager.getConnection(url)) {
				run(maker, "create table thing (state varchar, constraint ck_state check (state in ('ONE', 'TWO')))");
			}
			assertThatExceptionOfType(SQLException.class)
				.isThrownBy(() -> run(other, "insert into thing values ('TWO')"))
				.withMessageContaining("Check constraint invalid");
		}
		try (Connection reopened = DriverManager.getConnection(url)) {
			run(reopened, "insert into thing values ('TWO')");
		}
	}

	private static void run(Connection connection, String statement) throws SQLException {
		try (var running = connection.createStatement()) {
			running.execute(statement);
		}
	}

}
