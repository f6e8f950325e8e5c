package org.earlyhelp.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The whole service in a process of its own. */
final class Node implements AutoCloseable {

	static final Duration START = Duration.ofSeconds(Integer.getInteger("faults.start-seconds", 240));

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String name;

	private final Postgres.Database database;

	private final int port = Ports.free();

	private final List<String> more;

	private Jvm jvm;

	/**
	 * @param more settings beside those that every node has
	 */
	Node(String name, Postgres.Database database, String... more) {
		this.name = name;
		this.database = database;
		this.more = List.of(more);
	}

	/** Settings that every node has: the demonstration's people, an empty service. */
	static List<String> settings(String name, Postgres.Database database, int port) {
		Path data = Figures.FOLDER.resolve("data-" + database.name() + "-" + ProcessHandle.current().pid());
		return List.of("--server.port=" + port, "--server.address=127.0.0.1", "--spring.main.banner-mode=off",
				"--early-help.demo.data=none", "--early-help.data-dir=" + data.resolve(name),
				"--early-help.ledger.node=" + name, "--early-help.ledger.master-key=" + secret(1),
				"--early-help.ledger.signing-key=" + secret(2), "--early-help.sessions.key=" + secret(3),
				"--spring.datasource.url=" + database.url() + "?ApplicationName=" + name,
				"--spring.datasource.username=postgres", "--spring.datasource.password=postgres",
				"--spring.datasource.hikari.max-lifetime=1800000");
	}

	private static String secret(int number) {
		byte[] bytes = new byte[32];
		bytes[0] = (byte) number;
		return Base64.getEncoder().encodeToString(bytes);
	}

	/** Begins to start; see {@link #ready}. */
	Node begin() {
		var arguments = new ArrayList<>(settings(this.name, this.database, this.port));
		arguments.addAll(this.more);
		this.jvm = new Jvm("org.earlyhelp.EarlyHelpApplication", false, List.of("-Xmx512m"), arguments);
		return this;
	}

	/** Waits until it says that it is up. */
	Node ready() {
		this.jvm.until(this::isUp, START);
		return this;
	}

	Node start() {
		return begin().ready();
	}

	boolean isUp() {
		try {
			return CLIENT
				.send(HttpRequest.newBuilder(URI.create(address() + "/actuator/health"))
					.timeout(Duration.ofSeconds(5))
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	String address() {
		return "http://127.0.0.1:" + this.port;
	}

	String port() {
		return Integer.toString(this.port);
	}

	String name() {
		return this.name;
	}

	Jvm jvm() {
		return this.jvm;
	}

	@Override
	public void close() {
		if (this.jvm != null) {
			this.jvm.close();
		}
	}

}
