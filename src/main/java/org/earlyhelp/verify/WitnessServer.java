package org.earlyhelp.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** A witness that other machines can reach. */
public final class WitnessServer implements AutoCloseable {

	private static final String USAGE = """
			java -jar ledger-verify.jar witness --ledger KEY... [--name NAME] [--address HOST:PORT] [--folder FOLDER]

			--ledger   the public key of a ledger to watch, or a file that holds it; once for each
			--name     what the witness calls itself, without spaces and plus signs (witness)
			--address  where it listens (127.0.0.1:8090)
			--folder   where it keeps its key and what it last signed (witness)
			""";

	private static final int LARGEST = 1 << 16;

	private final HttpServer server;

	private final Witness witness;

	/**
	 * Listens at once.
	 * @param name what it calls itself
	 * @param folder where it keeps its key and what it last signed
	 * @param ledgers the keys whose checkpoints it looks at
	 * @throws IOException where it cannot listen there, or not read its folder
	 */
	public WitnessServer(String name, Path folder, List<LedgerKey> ledgers, Clock clock, InetSocketAddress address)
			throws IOException {
		this.witness = new Witness(name, folder, ledgers, clock);
		this.server = HttpServer.create(address, 16);
		this.server.setExecutor(Executors.newFixedThreadPool(2, (work) -> {
			Thread thread = new Thread(work, "witness");
			thread.setDaemon(true);
			return thread;
		}));
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	public int port() {
		return this.server.getAddress().getPort();
	}

	/** Its public key. */
	public String key() {
		return this.witness.known().text();
	}

	/** Runs until it is stopped; gives a status back where it cannot. */
	static int run(List<String> arguments, PrintStream out) {
		String name = "witness";
		String address = "127.0.0.1:8090";
		Path folder = Path.of("witness");
		var ledgers = new ArrayList<LedgerKey>();
		try {
			for (Iterator<String> each = arguments.iterator(); each.hasNext();) {
				String argument = each.next();
				String value = each.hasNext() ? each.next() : "";
				switch (argument) {
					case "--ledger" -> ledgers.add(LedgerVerify.key(value));
					case "--name" -> name = value;
					case "--address" -> address = value;
					case "--folder" -> folder = Path.of(value);
					default -> throw new IllegalArgumentException("There is no " + argument);
				}
			}
			if (ledgers.isEmpty()) {
				throw new IllegalArgumentException("Which ledger?");
			}
			if (!name.matches("[^\\s+]+")) {
				throw new IllegalArgumentException("A name without spaces and plus signs");
			}
			int colon = address.lastIndexOf(':');
			var server = new WitnessServer(name, folder, ledgers, Clock.systemUTC(), new InetSocketAddress(
					address.substring(0, Math.max(colon, 0)), Integer.parseInt(address.substring(colon + 1))));
			out.println("listening at " + address + " as " + server.key());
			Runtime.getRuntime().addShutdownHook(new Thread(server::close));
			Thread.currentThread().join();
			return 0;
		}
		catch (IllegalArgumentException | IOException ex) {
			out.println(ex.getMessage());
			out.print(USAGE);
			return 2;
		}
		catch (InterruptedException ex) {
			return 0;
		}
	}

	private void answer(HttpExchange exchange) throws IOException {
		try (exchange) {
			Witness.Answer answer;
			if (exchange.getRequestURI().getPath().equals("/key")) {
				answer = Witness.Answer.of(200, key());
			}
			else if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
				answer = Witness.Answer.of(404, "There is /add-checkpoint and /key");
			}
			else if (!exchange.getRequestMethod().equals("POST")) {
				answer = Witness.Answer.of(405, "Send it by POST");
			}
			else {
				byte[] body = exchange.getRequestBody().readNBytes(LARGEST + 1);
				answer = (body.length > LARGEST) ? Witness.Answer.of(413, "That is too long")
						: this.witness.add(new String(body, StandardCharsets.UTF_8));
			}
			byte[] text = answer.text().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", answer.contentType());
			exchange.sendResponseHeaders(answer.status(), text.length);
			exchange.getResponseBody().write(text);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
