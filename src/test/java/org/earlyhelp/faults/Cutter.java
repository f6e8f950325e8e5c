package org.earlyhelp.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between a node and its PostgreSQL, and cuts a connection at a commit: before it
 * arrives, or after it was done and before that is answered.
 */
final class Cutter implements AutoCloseable {

	/** Where the next commit is cut. */
	enum Where {

		BEFORE, AFTER

	}

	private final ServerSocket listening;

	private final int to;

	private final AtomicReference<Where> next = new AtomicReference<>();

	final AtomicInteger cuts = new AtomicInteger();

	Cutter(int to) {
		this.to = to;
		try {
			this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		daemon(this::accept);
	}

	int port() {
		return this.listening.getLocalPort();
	}

	/** The next commit that comes by. */
	void cutNext(Where where) {
		this.next.set(where);
	}

	/** No more, should none have come by. */
	void leave() {
		this.next.set(null);
	}

	private void accept() {
		while (!this.listening.isClosed()) {
			try {
				Socket client = this.listening.accept();
				Socket server = new Socket(InetAddress.getLoopbackAddress(), this.to);
				client.setTcpNoDelay(true);
				server.setTcpNoDelay(true);
				var cut = new AtomicReference<Where>();
				daemon(() -> questions(client, server, cut));
				daemon(() -> answers(client, server, cut));
			}
			catch (IOException ex) {
				// Closed, or PostgreSQL is away: whoever called calls again.
			}
		}
	}

	private void questions(Socket client, Socket server, AtomicReference<Where> cut) {
		copy(client, server, (bytes, length) -> {
			if (this.next.get() != null
					&& new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains("COMMIT")) {
				Where where = this.next.getAndSet(null);
				if (where != null) {
					cut.set(where);
					this.cuts.incrementAndGet();
				}
			}
			return cut.get() != Where.BEFORE;
		});
	}

	private void answers(Socket client, Socket server, AtomicReference<Where> cut) {
		copy(server, client, (bytes, length) -> cut.get() == null);
	}

	/** Whether these bytes go on; where not, both ends are closed. */
	private interface Gate {

		boolean passes(byte[] bytes, int length);

	}

	private static void copy(Socket from, Socket to, Gate gate) {
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			byte[] bytes = new byte[65_536];
			for (int length = in.read(bytes); length > 0 && gate.passes(bytes, length); length = in.read(bytes)) {
				out.write(bytes, 0, length);
				out.flush();
			}
		}
		catch (IOException ex) {
			// The other end was closed.
		}
	}

	private static void daemon(Runnable work) {
		var thread = new Thread(work);
		thread.setDaemon(true);
		thread.start();
	}

	@Override
	public void close() {
		try {
			this.listening.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
