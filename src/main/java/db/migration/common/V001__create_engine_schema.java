package db.migration.common;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/**
 * Makes the engine's tables with the scripts that lie in the engine's own jar, so that
 * they fit its version. The engine itself never touches its schema.
 */
public class V001__create_engine_schema extends BaseJavaMigration {

	private static final List<String> PARTS = List.of("engine", "history", "identity", "case.engine", "case.history",
			"decision.engine", "decision.history");

	@Override
	public void migrate(Context context) throws SQLException {
		Connection connection = context.getConnection();
		if ("PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
			create(connection, "postgres");
			return;
		}
		// The engine's script for H2 is written in H2's own tongue.
		speak(connection, "REGULAR");
		create(connection, "h2");
		speak(connection, "PostgreSQL");
	}

	private static void create(Connection connection, String database) {
		for (String part : PARTS) {
			ScriptUtils.executeSqlScript(connection, new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part)));
		}
	}

	private static void speak(Connection connection, String mode) throws SQLException {
		try (var statement = connection.createStatement()) {
			statement.execute("set mode " + mode);
		}
	}

}
