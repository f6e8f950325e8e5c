package db.migration.common;

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
	public void migrate(Context context) throws Exception {
		String product = context.getConnection().getMetaData().getDatabaseProductName();
		String database = "PostgreSQL".equals(product) ? "postgres" : "h2";
		for (String part : PARTS) {
			ScriptUtils.executeSqlScript(context.getConnection(), new ClassPathResource(
					"org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part)));
		}
	}

}
