package org.earlyhelp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.earlyhelp.browser.Visits;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Gives each started service an empty database of its own: H2 in memory, or one on a
 * PostgreSQL that this JVM starts once and stops after the last service has closed. With
 * {@code -Dearly-help.test.role=application} it is used there as in production, by the
 * role that owns nothing; tests that look at rows themselves then see none, and a service
 * that looks outside a transaction fails.
 */
public class TestDatabase implements ApplicationContextInitializer<GenericApplicationContext> {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private static final Path DATA_DIR = Path.of("target", "test-data", "" + ProcessHandle.current().pid())
		.toAbsolutePath();

	private static EmbeddedPostgres server;

	public static boolean isPostgresql() {
		return "postgresql".equals(System.getProperty("early-help.test.database", "h2"));
	}

	@Override
	public void initialize(GenericApplicationContext context) {
		String name = "early_help_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
		Map<String, Object> database = isPostgresql()
				? Map.of("spring.datasource.url", postgresql(name), "spring.datasource.username", "postgres",
						"spring.datasource.password", "postgres", "early-help.data-dir", DATA_DIR.toString())
				: Map.of("spring.datasource.url",
						"jdbc:h2:mem:" + name + ";MODE=PostgreSQL;"
								+ "DEFAULT_NULL_ORDERING=HIGH;QUERY_CACHE_SIZE=256;DB_CLOSE_DELAY=-1",
						"spring.datasource.username", "sa", "spring.datasource.password", "", "early-help.data-dir",
						DATA_DIR.toString());
		if (isPostgresql() && "application".equals(System.getProperty("early-help.test.role"))) {
			database = Map.of("spring.datasource.url", postgresqlWithRoles().replaceFirst("\\?.*", ""),
					"spring.datasource.username", "early_help_app", "spring.flyway.user", "early_help_owner",
					"spring.flyway.password", "", "early-help.data-dir", DATA_DIR.toString());
			context.registerBean(InTransactionsAlone.class, InTransactionsAlone::new);
		}
		context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("test database",
					join(database, "early-help.ledger.checkpoint-file", DATA_DIR.resolve(name + ".txt").toString())));
		context.registerBean(Api.class, () -> new Api(context.getEnvironment()));
		context.registerBean(Visits.class, () -> new Visits(context.getEnvironment()));
		context.registerBean(Journeys.class, () -> new Journeys(context.getBean(Api.class),
				context.getBean(Clock.class), context.getBean(JdbcClient.class)));
	}

	private static Map<String, Object> join(Map<String, Object> all, String name, Object value) {
		var joined = new HashMap<>(all);
		joined.put(name, value);
		return joined;
	}

	/** The address of a database without a table, for a test that needs no service. */
	public static String emptyPostgresql() {
		return postgresql("early_help_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet());
	}

	/**
	 * The address of an empty database prepared as {@code ops/database/roles.sql} says,
	 * as the superuser.
	 */
	public static String postgresqlWithRoles() {
		String url = emptyPostgresql();
		try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
			statement.execute(Files.readString(Path.of("ops", "database", "roles.sql")));
			return url;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static synchronized String postgresql(String name) {
		try {
			if (server == null) {
				server = EmbeddedPostgres.builder()
					.setRegisterShutdownHook(false)
					.setServerConfig("listen_addresses", "127.0.0.1")
					.setServerConfig("fsync", "off")
					.setServerConfig("max_connections", "200")
					.start();
				SpringApplication.getShutdownHandlers().add(TestDatabase::stop);
			}
			try (var connection = server.getPostgresDatabase().getConnection();
					var statement = connection.createStatement()) {
				statement.execute("create database " + name);
			}
			return server.getJdbcUrl("postgres", name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void stop() {
		try {
			server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
