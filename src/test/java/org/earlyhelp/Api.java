package org.earlyhelp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.env.Environment;

/**
 * Calls the service under test: {@code api.as("screener").post("/api/contacts", json)}.
 */
public final class Api {

	private static final JsonMapper JSON = JsonMapper.shared();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Environment environment;

	private final List<Consumer<Call>> watchers = new CopyOnWriteArrayList<>();

	private final UnaryOperator<String> authorization;

	public Api(Environment environment) {
		this(environment, (username) -> basic(username, "demo"));
	}

	/**
	 * @param authorization what a call of this user says of itself
	 */
	public Api(Environment environment, UnaryOperator<String> authorization) {
		this.environment = environment;
		this.authorization = authorization;
	}

	/** Signs each call in as this user. */
	public Caller as(String username) {
		return new Caller(Map.of("Authorization", this.authorization.apply(username)));
	}

	public Caller as(String username, String password) {
		return new Caller(Map.of("Authorization", basic(username, password)));
	}

	private static String basic(String username, String password) {
		return "Basic "
				+ Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
	}

	/** Calls without signing in. */
	public Caller anonymously() {
		return new Caller(Map.of());
	}

	/** Tells of each call from here on, until what is given back is run. */
	public Runnable watch(Consumer<Call> watcher) {
		this.watchers.add(watcher);
		return () -> this.watchers.remove(watcher);
	}

	private URI uri(String path) {
		return URI.create("http://localhost:" + this.environment.getRequiredProperty("local.server.port") + path);
	}

	/** Somebody at the other end of the line. */
	public final class Caller {

		private final Map<String, String> headers;

		private Caller(Map<String, String> headers) {
			this.headers = headers;
		}

		/** Adds a header to each call from here on. */
		public Caller with(String header, String value) {
			var more = new LinkedHashMap<>(this.headers);
			more.put(header, value);
			return new Caller(more);
		}

		public Answer get(String path) {
			return send("GET", path, null, null);
		}

		public Answer delete(String path) {
			return send("DELETE", path, null, null);
		}

		/**
		 * The body is JSON text as it stands, or anything that can be written as JSON.
		 */
		public Answer post(String path, Object body) {
			return send("POST", path, "application/json", json(body));
		}

		public Answer post(String path) {
			return send("POST", path, null, null);
		}

		public Answer put(String path, Object body) {
			return send("PUT", path, "application/json", json(body));
		}

		public Answer patch(String path, Object body) {
			return send("PATCH", path, "application/json", json(body));
		}

		/** Sends a file in the multipart part {@code file}. */
		public Answer upload(String path, String filename, String contentType, byte[] content) {
			String boundary = "part" + UUID.randomUUID();
			byte[] head = ("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
					+ "\"\r\nContent-Type: " + contentType + "\r\n\r\n")
				.getBytes(StandardCharsets.UTF_8);
			byte[] tail = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
			byte[] body = new byte[head.length + content.length + tail.length];
			System.arraycopy(head, 0, body, 0, head.length);
			System.arraycopy(content, 0, body, head.length, content.length);
			System.arraycopy(tail, 0, body, head.length + content.length, tail.length);
			return send("POST", path, "multipart/form-data; boundary=" + boundary, body);
		}

		/** Sends these bytes as they are. */
		public Answer send(String method, String path, String contentType, byte[] body) {
			var request = HttpRequest.newBuilder(uri(path))
				.method(method, (body != null) ? HttpRequest.BodyPublishers.ofByteArray(body)
						: HttpRequest.BodyPublishers.noBody());
			if (contentType != null) {
				request.setHeader("Content-Type", contentType);
			}
			this.headers.forEach(request::setHeader);
			try {
				HttpResponse<byte[]> response = Api.this.client.send(request.build(),
						HttpResponse.BodyHandlers.ofByteArray());
				var answer = new Answer(response.statusCode(), response.headers(), response.body());
				Api.this.watchers.forEach((watcher) -> watcher.accept(Call.of(method, path, answer)));
				return answer;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}

		private byte[] json(Object body) {
			return (body instanceof String text) ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
		}

	}

	/**
	 * What was asked, and how it is found in the ledger.
	 *
	 * @param path without what was asked beside it
	 */
	public record Call(String method, String path, String correlationId, Answer answer) {

		public static Call of(String method, String address, Answer answer) {
			return new Call(method, address.replaceAll("\\?.*", ""), answer.header("X-Correlation-Id"), answer);
		}

	}

	/**
	 * What came back.
	 *
	 * @param bytes the body as it was sent; empty where there was none
	 */
	public record Answer(int status, HttpHeaders headers, byte[] bytes) {

		/** Of a page, which is text. */
		public Answer(int status, HttpHeaders headers, String text) {
			this(status, headers, text.getBytes(StandardCharsets.UTF_8));
		}

		/** The body read as UTF-8. */
		public String text() {
			return new String(this.bytes, StandardCharsets.UTF_8);
		}

		/** The body read as JSON. */
		public JsonNode body() {
			return JSON.readTree(this.bytes);
		}

		/** Null where it was not sent. */
		public String header(String name) {
			return this.headers.firstValue(name).orElse(null);
		}

	}

}
