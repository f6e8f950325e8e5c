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
 * ({@code fsync} and {@code synchronous_commit}, which the library has off), and has
 * memory as a small server's.
 */
final class Server implements AutoCloseable {

	private static final Path PLANS = Results.FOLDER.toAbsolutePath();

	private final EmbeddedPostgres postgres;

	private final String database;

	private Server(EmbeddedPostgres postgres, String database) {
		this.postgres = postgres;
		this.database = database;
	}

	/** Gone when it is closed. */
	static Server start() throws IOException {
		return new Server(settings(EmbeddedPostgres.builder()).start(), "postgres");
	}

	/**
	 * What is in it stays for the next run; it begins anew where the schema is another.
	 * @param name of its folder under {@code target/bench}, and of what lies beside it
	 */
	static Server keeping(String name) throws IOException {
		Files.createDirectories(PLANS);
		Files.deleteIfExists(PLANS.resolve("plans.log"));
		Path schema = PLANS.resolve(name + ".schema");
		if (!Files.exists(schema) || !Files.readString(schema).equals(schema())) {
			Files.deleteIfExists(schema);
			FileSystemUtils.deleteRecursively(PLANS.resolve(name));
		}
		Server server = new Server(settings(EmbeddedPostgres.builder()).setDataDirectory(PLANS.resolve(name))
			.setCleanDataDirectory(false)
			.setServerConfig("session_preload_libraries", "auto_explain")
			.setServerConfig("auto_explain.log_analyze", "on")
			.setServerConfig("auto_explain.log_buffers", "on")
			.setServerConfig("logging_collector", "on")
			.setServerConfig("log_directory", "'" + PLANS + "'")
			.setServerConfig("log_filename", "'plans.log'")
			.start(), "postgres");
		Files.writeString(schema, schema());
		return server;
	}

	/** Another database of the same server. */
	Server on(String database) {
		return new Server(this.postgres, database);
	}

	/** Whether it was made, and filled to its end. */
	boolean has(String database) {
		return !database().queryForList("select 1 from pg_database where datname = ?", database).isEmpty();
	}

	/**
	 * Makes it anew: whoever asks {@link #has} sees it when it is {@link #filled}.
	 * @param template null for an empty one
	 * @return it, under a name for as long as it is filled
	 */
	Server making(String database, String template) {
		String name = database + "_in_the_making";
		database().execute("drop database if exists " + name);
		database().execute("create database " + name + ((template != null) ? " template " + template : ""));
		return on(name);
	}

	/** It holds all that it was to hold, and nobody is connected. */
	void filled(String database) {
		database().execute("alter database " + database + "_in_the_making rename to " + database);
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

	static EmbeddedPostgres.Builder settings(EmbeddedPostgres.Builder builder) {
		return builder.setServerConfig("listen_addresses", "127.0.0.1")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("shared_buffers", "1GB")
			.setServerConfig("max_wal_size", "8GB")
			.setServerConfig("max_connections", "200");
	}

	/** By its superuser. */
	JdbcTemplate database() {
		return new JdbcTemplate(superuser());
	}

	javax.sql.DataSource superuser() {
		return this.postgres.getDatabase("postgres", this.database);
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
		return Map.of("spring.datasource.url", this.postgres.getJdbcUrl("postgres", this.database),
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
