package org.earlyhelp.faults;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client that does not give up at once: what gets no answer, or is told to come later,
 * is sent again to the next node, with the same Idempotency-Key.
 */
final class Line {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(5))
		.build();

	private final List<Node> nodes;

	private final Duration patience;

	private final AtomicInteger turn = new AtomicInteger();

	final AtomicInteger asked = new AtomicInteger();

	final AtomicInteger sentAgain = new AtomicInteger();

	final AtomicInteger givenUp = new AtomicInteger();

	final AtomicInteger answersLost = new AtomicInteger();

	final AtomicInteger faults = new AtomicInteger();

	final AtomicInteger sent = new AtomicInteger();

	final AtomicLong longestMillis = new AtomicLong();

	/** What else went wrong, and how often. */
	final ConcurrentHashMap<String, Integer> troubles = new ConcurrentHashMap<>();

	Line(List<Node> nodes, Duration patience) {
		this.nodes = nodes;
		this.patience = patience;
	}

	/** What came back in the end. */
	record Answer(int status, String text, boolean replayed) {

		JsonNode body() {
			return JSON.readTree(this.text);
		}

		boolean isGood() {
			return this.status / 100 == 2;
		}

		/** The change was made before, and its answer is gone. */
		boolean isLost() {
			return this.status == 409 && this.text.contains("idempotency.answer-lost");
		}

	}

	Answer get(String user, String path) {
		return ask(user, "GET", path, null, null);
	}

	Answer post(String user, String path, Object body) {
		return ask(user, "POST", path, body, UUID.randomUUID().toString());
	}

	/** Null where it was given up. */
	Answer ask(String user, String method, String path, Object body, String key) {
		this.asked.incrementAndGet();
		long began = System.nanoTime();
		long end = began + this.patience.toNanos();
		while (true) {
			Answer answer = once(user, method, path, body, key);
			if (answer != null && !isForLater(answer)) {
				this.longestMillis.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
				this.answersLost.addAndGet(answer.isLost() ? 1 : 0);
				return answer;
			}
			if (System.nanoTime() > end) {
				this.givenUp.incrementAndGet();
				return null;
			}
			this.sentAgain.incrementAndGet();
			Pause.millis(300);
		}
	}

	/** Sent once, to the node whose turn it is; null where no answer came. */
	Answer once(String user, String method, String path, Object body, String key) {
		Node node = this.nodes.get(Math.floorMod(this.turn.getAndIncrement(), this.nodes.size()));
		return once(node, user, method, path, body, key);
	}

	Answer once(Node node, String user, String method, String path, Object body, String key) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(node.address() + path))
			.timeout(Duration.ofSeconds(20))
			.header("Authorization",
					"Basic " + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)))
			.method(method, (body != null) ? HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))
					: HttpRequest.BodyPublishers.noBody());
		if (body != null) {
			request.header("Content-Type", "application/json");
		}
		if (key != null) {
			request.header("Idempotency-Key", key);
		}
		this.sent.incrementAndGet();
		try {
			HttpResponse<String> answer = this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
			if (answer.statusCode() >= 500) {
				this.faults.incrementAndGet();
				trouble(answer.statusCode() + "");
			}
			return new Answer(answer.statusCode(), answer.body(),
					answer.headers().firstValue("Idempotent-Replayed").isPresent());
		}
		catch (IOException ex) {
			trouble(ex.getClass().getSimpleName());
			return null;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static boolean isForLater(Answer answer) {
		return answer.status() >= 500 || answer.status() == 429
				|| answer.status() == 409 && answer.text().contains("idempotency.running");
	}

	void trouble(String what) {
		this.troubles.merge(what, 1, Integer::sum);
	}

	/** How many in a hundred were answered in the end. */
	double success() {
		return 100.0 * (this.asked.get() - this.givenUp.get()) / Math.max(1, this.asked.get());
	}

}
