package org.earlyhelp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.earlyhelp.shared.page.FormJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody at the pages with a session and no script; follows no redirect, so that each
 * answer is one request's.
 */
public final class PageVisitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

	private final CookieManager cookies;

	private final HttpClient client;

	private final String host;

	private final Consumer<Api.Call> seen;

	private String token;

	/**
	 * @param port where the service listens
	 * @param seen is told of each call
	 */
	public PageVisitor(String port, String username, Consumer<Api.Call> seen) {
		this(port, new CookieManager(), seen, null);
		this.token = token(get("/sign-in"));
		send("/sign-in", Map.of("username", List.of(username), "password", List.of("demo")));
		this.token = token(get("/accessibility"));
	}

	private PageVisitor(String port, CookieManager cookies, Consumer<Api.Call> seen, String token) {
		this.cookies = cookies;
		this.client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
		this.host = "http://localhost:" + port;
		this.seen = seen;
		this.token = token;
	}

	/** The same person with the same session, at another node. */
	public PageVisitor at(String other) {
		return new PageVisitor(other, this.cookies, this.seen, this.token);
	}

	/** What the browser knows the session by. */
	public String session() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().endsWith("session"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElseThrow();
	}

	public Api.Answer get(String path) {
		return call("GET", path, HttpRequest.newBuilder().GET());
	}

	/** Sends a form whose fields are these. */
	public Api.Answer send(String path, Map<String, List<String>> fields) {
		var all = new LinkedHashMap<>(fields);
		all.put("_csrf", List.of(this.token));
		String body = all.entrySet()
			.stream()
			.flatMap(
					(field) -> field.getValue().stream().map((value) -> encoded(field.getKey()) + "=" + encoded(value)))
			.collect(Collectors.joining("&"));
		return call("POST", path,
				HttpRequest.newBuilder()
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/**
	 * Sends a form that says what the API's payload says.
	 * @param payload the record's name below {@code org.earlyhelp}
	 * @param more fields of the page's own, name and value in turn
	 */
	public Api.Answer send(String path, String payload, Map<String, ?> said, String... more) {
		try {
			Class<?> type = Class.forName("org.earlyhelp." + payload);
			var fields = new LinkedHashMap<>(
					FormJson.typed(JsonMapper.shared().writeValueAsString(said), type).fields());
			for (int i = 0; i < more.length; i += 2) {
				fields.put(more[i], List.of(more[i + 1]));
			}
			return send(path, fields);
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** Sends a form with a file, and fields of one value. */
	public Api.Answer upload(String path, String filename, String type, byte[] content, Map<String, String> fields) {
		String boundary = "part" + UUID.randomUUID();
		var all = new LinkedHashMap<>(fields);
		all.put("_csrf", this.token);
		var parts = new ArrayList<byte[]>();
		all.forEach((name, value) -> parts.add(
				("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n")
					.getBytes(StandardCharsets.UTF_8)));
		parts.add(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
				+ "\"\r\nContent-Type: " + type + "\r\n\r\n")
			.getBytes(StandardCharsets.UTF_8));
		parts.add(content);
		parts.add(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
		return call("POST", path,
				HttpRequest.newBuilder()
					.header("Content-Type", "multipart/form-data; boundary=" + boundary)
					.POST(HttpRequest.BodyPublishers.ofByteArrays(parts)));
	}

	/** As a page with script sends a form by itself. */
	public Api.Answer sendByScript(String path, Map<String, List<String>> fields) {
		String body = fields.entrySet()
			.stream()
			.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue().get(0)))
			.collect(Collectors.joining("&")) + "&_csrf=" + encoded(this.token);
		return call("POST", path,
				HttpRequest.newBuilder()
					.header("Content-Type", "application/x-www-form-urlencoded")
					.header("HX-Request", "true")
					.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	private Api.Answer call(String method, String path, HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client.send(
					request.uri(URI.create(this.host + path)).header("Accept", "text/html").build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
			var answer = new Api.Answer(response.statusCode(), response.headers(), response.body());
			this.seen.accept(Api.Call.of(method, path, answer));
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

	private static String token(Api.Answer page) {
		Matcher token = TOKEN.matcher(page.text());
		if (!token.find()) {
			throw new IllegalStateException("No form on this page: " + page.text());
		}
		return token.group(1);
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
