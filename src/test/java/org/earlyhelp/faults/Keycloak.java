package org.earlyhelp.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keycloak as it comes, with {@code ops/keycloak/realm.json} imported as
 * {@code docker-compose.yml} does it: on PostgreSQL, and on loopback alone.
 */
final class Keycloak implements AutoCloseable {

	static final String REALM = "early-help";

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final String ADMINISTRATOR = "administrator";

	private static final String PASSWORD = "for-this-run-alone";

	private final int port = Ports.free();

	private final int management = Ports.free();

	private final Jvm jvm;

	/**
	 * @param unpacked folder of its distribution
	 * @param service where the service is reached by browsers
	 * @param secret what the pages prove themselves with
	 */
	Keycloak(Path unpacked, Postgres.Database database, String service, String secret) {
		try {
			Path imported = Files.createDirectories(unpacked.resolve("data").resolve("import")).resolve("realm.json");
			Files.copy(Path.of("ops", "keycloak", "realm.json"), imported, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.jvm = new Jvm("Keycloak",
				List.of("bash", unpacked.resolve("bin").resolve("kc.sh").toString(), "start", "--import-realm",
						"--cache=local"),
				Map.ofEntries(
						Map.entry("JAVA_HOME",
								System.getProperty("faults.keycloak-java-home", System.getProperty("java.home"))),
						Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR),
						Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD), Map.entry("KC_DB", "postgres"),
						Map.entry("KC_DB_URL", database.url()), Map.entry("KC_DB_USERNAME", "postgres"),
						Map.entry("KC_DB_PASSWORD", "postgres"), Map.entry("KC_HEALTH_ENABLED", "true"),
						Map.entry("KC_HOSTNAME", address()), Map.entry("KC_HTTP_ENABLED", "true"),
						Map.entry("KC_HTTP_HOST", "127.0.0.1"), Map.entry("KC_HTTP_PORT", Integer.toString(this.port)),
						Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(this.management)),
						Map.entry("EARLY_HELP_ADDRESS", service), Map.entry("EARLY_HELP_CLIENT_SECRET", secret)));
	}

	Keycloak ready() {
		this.jvm.until(this::isReady, Duration.ofSeconds(Integer.getInteger("faults.keycloak-seconds", 400)));
		return this;
	}

	private boolean isReady() {
		try {
			return CLIENT
				.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.management + "/health/ready"))
					.timeout(Duration.ofSeconds(5))
					.build(), HttpResponse.BodyHandlers.discarding())
				.statusCode() == 200;
		}
		catch (IOException ex) {
			Pause.millis(500);
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

	String issuer() {
		return address() + "/realms/" + REALM;
	}

	String said() {
		return this.jvm.said();
	}

	/** Makes somebody of this role, as an administrator does in its console. */
	String employs(String username, String password, Map<String, List<String>> attributes, String... roles) {
		HttpResponse<String> made = administer("POST", "/users",
				Map.of("username", username, "enabled", true, "emailVerified", true, "email",
						username + "@council.example", "firstName", "Priya", "lastName", "Shah", "attributes",
						attributes, "credentials",
						List.of(Map.of("type", "password", "value", password, "temporary", false))));
		if (made.statusCode() != 201) {
			throw new AssertionError(made.statusCode() + " " + made.body());
		}
		String id = made.headers().firstValue("Location").orElseThrow().replaceFirst(".*/", "");
		for (String role : roles) {
			administer("POST", "/users/" + id + "/role-mappings/realm",
					List.of(JSON.readTree(administer("GET", "/roles/" + role, null).body())));
		}
		return id;
	}

	void takesAway(String id, String role) {
		administer("DELETE", "/users/" + id + "/role-mappings/realm",
				List.of(JSON.readTree(administer("GET", "/roles/" + role, null).body())));
	}

	/** How many sessions somebody has here. */
	int sessions(String id) {
		return JSON.readTree(administer("GET", "/users/" + id + "/sessions", null).body()).size();
	}

	private HttpResponse<String> administer(String method, String path, Object body) {
		String token = token("master", Map.of("grant_type", "password", "client_id", "admin-cli", "username",
				ADMINISTRATOR, "password", PASSWORD))
			.get("access_token")
			.asString();
		return send(HttpRequest.newBuilder(URI.create(address() + "/admin/realms/" + REALM + path))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.method(method, (body != null) ? HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))
					: HttpRequest.BodyPublishers.noBody()));
	}

	/** What it gives for this, at its token endpoint. */
	JsonNode token(String realm, Map<String, String> form) {
		return JSON.readTree(send(
				HttpRequest.newBuilder(URI.create(address() + "/realms/" + realm + "/protocol/openid-connect/token"))
					.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(form(form))))
			.body());
	}

	static String form(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.jvm.close();
	}

}
