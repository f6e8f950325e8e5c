package org.earlyhelp.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL on loopback that is thrown away, and may be cut off and started again. */
final class Postgres implements AutoCloseable {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Path folder;

	private final int port;

	private EmbeddedPostgres server;

	Postgres() {
		this.folder = Figures.FOLDER
			.resolve("postgresql-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet());
		this.port = Ports.free();
		start();
	}

	/** It begins where it was cut off. */
	void start() {
		try {
			this.server = EmbeddedPostgres.builder()
				.setDataDirectory(this.folder)
				.setCleanDataDirectory(false)
				.setPort(this.port)
				.setPGStartupWait(Duration.ofSeconds(60))
				.setServerConfig("listen_addresses", "127.0.0.1")
				.setServerConfig("max_connections", "200")
				// Not as for other tests: what was acknowledged is there after a crash.
				.setServerConfig("synchronous_commit", "on")
				.setServerConfig("fsync", "on")
				.setServerConfig("full_page_writes", "on")
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** An immediate shutdown: nothing is brought to an end. */
	void crash() {
		try {
			long postmaster = Long.parseLong(Files.readAllLines(this.folder.resolve("postmaster.pid")).get(0).strip());
			ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
			Signal.QUIT.to(postmaster);
			process.onExit().join();
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** A new, empty database of this name. */
	Database create(String name) {
		try (Connection connection = DriverManager.getConnection(url(this.port, "postgres"), "postgres", "postgres");
				var statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return new Database(name, this.port);
	}

	private static String url(int port, String name) {
		return "jdbc:postgresql://127.0.0.1:" + port + "/" + name;
	}

	@Override
	public void close() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * One of its databases.
	 *
	 * @param port where it is reached
	 */
	record Database(String name, int port) {

		String url() {
			return Postgres.url(this.port, this.name);
		}

		/** The same, reached by another port. */
		Database through(int other) {
			return new Database(this.name, other);
		}

		/** A connection of its own for each statement. */
		JdbcClient client() {
			return JdbcClient.create(new DriverManagerDataSource(url(), "postgres", "postgres"));
		}

		long count(String sql) {
			return client().sql(sql).query(Long.class).single();
		}

	}

}
