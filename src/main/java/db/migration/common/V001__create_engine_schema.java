package db.migration.common;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;

import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
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
		boolean postgres = "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
		for (String part : PARTS) {
			String script = read("org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql"
				.formatted(postgres ? "postgres" : "h2", part));
			ScriptUtils.executeSqlScript(connection, resource(postgres ? script : inBothTongues(script)));
		}
	}

	/**
	 * The engine's script for H2 names the one type that H2 hides while it speaks as
	 * PostgreSQL. The mode itself must not change meanwhile: it is one for all
	 * connections, and each that the pool opens sets it again.
	 */
	private static String inBothTongues(String script) {
		return script.replaceAll("(?i)\\bblob\\b", "binary large object");
	}

	private static String read(String path) {
		try {
			return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Resource resource(String script) {
		return new ByteArrayResource(script.getBytes(StandardCharsets.UTF_8));
	}

}
