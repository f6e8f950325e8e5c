package org.earlyhelp.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole service on a database of its own: where a part of the benchmark is measured.
 * A brief benchmark has one for all parts that begin with an empty one, and one for those
 * that begin with cases, since a start takes longer than most of them.
 */
final class Ground implements AutoCloseable {

	/** Twice as many connections as P10 has threads. */
	private static final int CONNECTIONS = 16;

	private static final Map<String, Ground> SHARED = new HashMap<>();

	final Server server;

	final ConfigurableApplicationContext service;

	private Ground(Server server, ConfigurableApplicationContext service) {
		this.server = server;
		this.service = service;
	}

	/**
	 * Without a case.
	 * @param name of its folder under {@code target/bench}
	 */
	static Ground empty(String name) throws Exception {
		return once("empty", () -> {
			FileSystemUtils.deleteRecursively(keys(name));
			Server server = Server.start();
			return new Ground(server, server.service(settings(name, "one")));
		});
	}

	/** With so many cases, of which {@link CasesBench} knows how they are made. */
	static Ground withCases(int cases) throws Exception {
		return once(cases + " cases", () -> {
			Server server = CasesBench.server(cases);
			return new Ground(server, CasesBench.service(server, cases));
		});
	}

	private static Ground once(String kind, Callable<Ground> made) throws Exception {
		if (!Measured.BRIEFLY) {
			return made.call();
		}
		if (!SHARED.containsKey(kind)) {
			SHARED.put(kind, made.call());
		}
		return SHARED.get(kind);
	}

	/** What one more node on it is told. */
	static String[] settings(String name, String node) {
		return new String[] { "--early-help.demo.data=none", "--early-help.ledger.node=" + node,
				"--early-help.data-dir=" + keys(name), "--spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS };
	}

	private static Path keys(String name) {
		return Results.FOLDER.resolve(name + "-keys");
	}

	/** One that is shared ends with the process. */
	@Override
	public void close() throws IOException {
		if (!Measured.BRIEFLY) {
			this.service.close();
			this.server.close();
		}
	}

}
