package org.earlyhelp.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL as it is installed, with what an operator has beside the server:
 * {@code -Dfaults.postgresql-bin} names the folder of its programs, else the path is
 * searched. On loopback, and thrown away.
 */
final class InstalledPostgres implements AutoCloseable {

	/** It refuses to run as root: then it runs as this one. */
	private static final String USER = System.getProperty("faults.postgresql-user", "postgres");

	private final Path programs;

	private final Path folder;

	private final int port = Ports.free();

	InstalledPostgres(Path programs) {
		this.programs = programs;
		try {
			this.folder = Files.createTempDirectory("early-help-postgresql");
			if (isRoot()) {
				Files.setOwner(this.folder,
						this.folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		serve("initdb", "--pgdata=" + data(), "--username=postgres", "--auth=trust", "--encoding=UTF8",
				"--no-instructions");
		serve("pg_ctl", "--pgdata=" + data(), "--log=" + this.folder.resolve("log"), "--wait",
				"--options=-p " + this.port
						+ " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=200",
				"start");
	}

	/** Where its programs are; empty where none is installed. */
	static Optional<Path> programs() {
		return Stream
			.concat(Stream.ofNullable(System.getProperty("faults.postgresql-bin")),
					Arrays.stream(System.getenv("PATH").split(File.pathSeparator)))
			.map(Path::of)
			.filter((folder) -> Stream.of("initdb", "pg_ctl", "pg_dump", "pg_restore", "psql")
				.allMatch((program) -> Files.isExecutable(folder.resolve(program))))
			.findFirst();
	}

	private static boolean isRoot() {
		return "root".equals(System.getProperty("user.name"));
	}

	private Path data() {
		return this.folder.resolve("data");
	}

	private void serve(String program, String... arguments) {
		var command = new ArrayList<String>();
		if (isRoot()) {
			command.addAll(List.of("runuser", "-u", USER, "--"));
		}
		command.add(this.programs.resolve(program).toString());
		command.addAll(List.of(arguments));
		run(command, Map.of());
	}

	/** Runs one of the operator's scripts on this database; what it said. */
	String operate(String database, String... command) {
		var environment = new HashMap<String, String>();
		environment.put("PATH", this.programs + File.pathSeparator + System.getenv("PATH"));
		environment.putAll(Map.of("PGHOST", "127.0.0.1", "PGPORT", Integer.toString(this.port), "PGUSER", "postgres",
				"PGDATABASE", database));
		return run(List.of(command), environment);
	}

	private static String run(List<String> command, Map<String, String> environment) {
		Jvm program = new Jvm(Path.of(command.get(0)).getFileName().toString(), command, environment);
		int code = program.ended(Duration.ofMinutes(30));
		if (code != 0) {
			throw new AssertionError(command + " ended with " + code + ": " + program.said());
		}
		return program.said();
	}

	/** A new, empty database of this name. */
	Postgres.Database create(String name) {
		try (var connection = DriverManager.getConnection(at("postgres").url(), "postgres", "postgres");
				var statement = connection.createStatement()) {
			statement.execute("create database " + name);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		return at(name);
	}

	Postgres.Database at(String name) {
		return new Postgres.Database(name, this.port);
	}

	@Override
	public void close() {
		serve("pg_ctl", "--pgdata=" + data(), "--mode=immediate", "stop");
	}

}
