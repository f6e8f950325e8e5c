package org.earlyhelp.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.context.ConfigurableApplicationContext;

/** Somebody of the demonstration at the pages, and at the API. */
final class Visitor {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String host;

	private final String basic;

	Visitor(ConfigurableApplicationContext service, String username) {
		this.host = "http://localhost:" + service.getEnvironment().getRequiredProperty("local.server.port");
		this.basic = "Basic "
				+ Base64.getEncoder().encodeToString((username + ":demo").getBytes(StandardCharsets.UTF_8));
		Matcher token = TOKEN.matcher(send(HttpRequest.newBuilder(URI.create(this.host + "/sign-in"))).body());
		if (!token.find()) {
			throw new IllegalStateException("no token on the sign-in page");
		}
		String form = "username=" + username + "&password=demo&_csrf="
				+ URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
		send(HttpRequest.newBuilder(URI.create(this.host + "/sign-in"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	/** Must be answered with 200. */
	void get(String address) {
		answer(address);
	}

	/** The same, and what is answered. */
	String answer(String address) {
		HttpResponse<String> answer = send(to(address));
		if (answer.statusCode() != 200) {
			throw new IllegalStateException(address + ": " + answer.statusCode() + " " + answer.body());
		}
		return answer.body();
	}

	/** The status and what is answered, be it that there is no such thing. */
	String told(String address) {
		HttpResponse<String> answer = send(to(address));
		if (answer.statusCode() >= 500) {
			throw new IllegalStateException(address + ": " + answer.statusCode() + " " + answer.body());
		}
		return answer.statusCode() + " " + answer.body();
	}

	/** The status of the answer, whatever it is. */
	int post(String address, String json) {
		return send(
				to(address).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(json)))
			.statusCode();
	}

	private HttpRequest.Builder to(String address) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.host + address));
		if (address.startsWith("/api/")) {
			request.header("Authorization", this.basic);
		}
		return request;
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
