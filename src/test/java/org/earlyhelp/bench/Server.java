package org.earlyhelp.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.earlyhelp.EarlyHelpApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/**
 * A throwaway PostgreSQL on loopback, as every part uses it: it keeps its promises
 * ({@code fsync} and {@code synchronous_commit} as they come), and has memory as a small
 * server's.
 */
final class Server implements AutoCloseable {

	private static final Path PLANS = Results.FOLDER.toAbsolutePath();

	private final EmbeddedPostgres postgres;

	private Server(EmbeddedPostgres postgres) {
		this.postgres = postgres;
	}

	/** Gone when it is closed. */
	static Server start() throws IOException {
		return new Server(settings(EmbeddedPostgres.builder()).start());
	}

	/**
	 * What is in it stays for the next run, once it is {@link #filled}; it begins anew
	 * where filling was cut off, or where the schema is another.
	 * @param name of its folder under {@code target/bench}; its keys are beside it
	 */
	static Server keeping(String name) throws IOException {
		Files.createDirectories(PLANS);
		Files.deleteIfExists(PLANS.resolve("plans.log"));
		Path kept = PLANS.resolve(name + ".filled");
		if (!Files.exists(kept) || !Files.readString(kept).equals(schema())) {
			Files.deleteIfExists(kept);
			FileSystemUtils.deleteRecursively(PLANS.resolve(name));
			FileSystemUtils.deleteRecursively(PLANS.resolve(name + "-keys"));
		}
		return new Server(settings(EmbeddedPostgres.builder()).setDataDirectory(PLANS.resolve(name))
			.setCleanDataDirectory(false)
			.setServerConfig("session_preload_libraries", "auto_explain")
			.setServerConfig("auto_explain.log_analyze", "on")
			.setServerConfig("auto_explain.log_buffers", "on")
			.setServerConfig("logging_collector", "on")
			.setServerConfig("log_directory", "'" + PLANS + "'")
			.setServerConfig("log_filename", "'plans.log'")
			.start());
	}

	/** It holds all that it was to hold: the next run may have it. */
	static void filled(String name) throws IOException {
		Files.writeString(PLANS.resolve(name + ".filled"), schema());
	}

	/** Of all migrations, one after the other. */
	private static String schema() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("target", "classes", "db"))) {
			var all = new ByteArrayOutputStream();
			for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
				all.write(file.toString().getBytes(StandardCharsets.UTF_8));
				Files.copy(file, all);
			}
			return DigestUtils.md5DigestAsHex(all.toByteArray());
		}
	}

	private static EmbeddedPostgres.Builder settings(EmbeddedPostgres.Builder builder) {
		return builder.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("shared_buffers", "1GB")
			.setServerConfig("max_wal_size", "8GB")
			.setServerConfig("max_connections", "200");
	}

	/** By its superuser. */
	JdbcTemplate database() {
		return new JdbcTemplate(this.postgres.getPostgresDatabase());
	}

	javax.sql.DataSource superuser() {
		return this.postgres.getPostgresDatabase();
	}

	/** What is asked longer than this has its plan in {@code target/bench/plans.log}. */
	void explainBeyond(String milliseconds) throws InterruptedException {
		JdbcTemplate database = database();
		database.execute("alter system set auto_explain.log_min_duration = '" + milliseconds + "'");
		database.queryForObject("select pg_reload_conf()", Boolean.class);
		Thread.sleep(1_000);
	}

	/** What the service needs to know of it. */
	Map<String, String> settings() {
		return Map.of("spring.datasource.url", this.postgres.getJdbcUrl("postgres", "postgres"),
				"spring.datasource.username", "postgres", "spring.datasource.password", "postgres");
	}

	/** The whole service, with the demonstration's people. */
	ConfigurableApplicationContext service(String... more) {
		return new SpringApplicationBuilder(EarlyHelpApplication.class).profiles("demo").run(arguments(more));
	}

	String[] arguments(String... more) {
		Stream<String> usual = Stream.of("--server.port=0", "--spring.main.banner-mode=off",
				"--early-help.messages.every=1h", "--early-help.figures.sum-every=1d",
				"--early-help.locality.unusual-access.rows-an-hour=1000000",
				"--early-help.locality.unusual-access.cases-an-hour=1000");
		return Stream
			.of(usual, settings().entrySet().stream().map((one) -> "--" + one.getKey() + "=" + one.getValue()),
					List.of(more).stream())
			.flatMap((each) -> each)
			.toArray(String[]::new);
	}

	@Override
	public void close() throws IOException {
		this.postgres.close();
	}

}
