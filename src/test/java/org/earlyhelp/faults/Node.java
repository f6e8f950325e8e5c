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
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The whole service in a process of its own. */
final class Node implements AutoCloseable {

	static final Duration START = Duration.ofSeconds(Integer.getInteger("faults.start-seconds", 240));

	private static final BiFunction<List<String>, List<String>, Jvm> NEW = (options, settings) -> Jvm
		.of("org.earlyhelp.EarlyHelpApplication", false, options, settings);

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String name;

	private final int port;

	private final String health;

	private final Supplier<Jvm> starting;

	private Jvm jvm;

	/**
	 * The demonstration's people, an empty service.
	 * @param more settings beside those that every node has
	 */
	Node(String name, Postgres.Database database, String... more) {
		this(name, Ports.free(), database, NEW, List.of(more));
	}

	private Node(String name, int port, Postgres.Database database, BiFunction<List<String>, List<String>, Jvm> version,
			List<String> more) {
		this(name, port, "/actuator/health", version, () -> {
			var all = new ArrayList<>(settings(name, database, port));
			all.addAll(more);
			return all;
		});
	}

	private Node(String name, int port, String health, BiFunction<List<String>, List<String>, Jvm> version,
			Supplier<List<String>> settings) {
		this.name = name;
		this.port = port;
		this.health = health;
		this.starting = () -> version.apply(List.of("-Xmx512m"), settings.get());
	}

	/** As this build makes it, with these settings and no others. */
	static Node inProduction(String name, int port, List<String> settings) {
		return new Node(name, port, "/readyz", NEW, () -> settings);
	}

	/** One that tells its figures at this port, as in production. */
	static Node watched(String name, Postgres.Database database, int figures) {
		int port = Ports.free();
		return new Node(name, port, "/readyz", NEW, () -> {
			var all = new ArrayList<>(settings(name, database, port));
			all.addAll(List.of("--management.server.port=" + figures, "--management.server.address=127.0.0.1",
					"--management.endpoints.web.exposure.include=health,prometheus",
					"--management.endpoint.prometheus.access=read-only",
					"--management.endpoint.health.probes.enabled=true",
					"--management.endpoint.health.probes.add-additional-paths=true"));
			return all;
		});
	}

	/**
	 * As it was packed before; what takes its place later answers at the same address.
	 */
	static Node of(Path jar, String name, Postgres.Database database) {
		return new Node(name, Ports.free(), database, (options, settings) -> Jvm.of(jar, options, settings), List.of());
	}

	/** This build in its place. */
	Node renewed(Postgres.Database database) {
		return new Node(this.name, this.port, database, NEW, List.of());
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
		this.jvm = this.starting.get();
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
			return CLIENT.send(
					HttpRequest.newBuilder(URI.create(address() + this.health)).timeout(Duration.ofSeconds(5)).build(),
					HttpResponse.BodyHandlers.discarding())
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
