package org.earlyhelp.faults;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.Journeys;
import org.earlyhelp.shared.ServiceTime;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Production with Keycloak itself and the realm that comes with the service: who is
 * employed there works here, by the pages and by the API, and by nothing else.
 */
@Tag("faults")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakTests {

	private static final String PASSWORD = "k3-horse-battery-staple";

	private static final String SECRET = UUID.randomUUID().toString();

	/** Where a program on somebody's own machine waits for the answer. */
	private static final String PROGRAM = "http://127.0.0.1:53682/back";

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final int port = Ports.free();

	private Postgres server;

	private Keycloak keycloak;

	private Node node;

	@BeforeAll
	void begin() throws Exception {
		String unpacked = System.getProperty("faults.keycloak", "");
		assumeTrue(Files.exists(Path.of(unpacked, "bin", "kc.sh")),
				"-Dfaults.keycloak names no Keycloak: the Maven profile faults fetches one");
		this.server = new Postgres();
		this.keycloak = new Keycloak(Path.of(unpacked), this.server.create("keycloak"), home(), SECRET);
		Postgres.Database database = this.server.create("early_help");
		try (var connection = DriverManager.getConnection(database.url(), "postgres", "postgres");
				var statement = connection.createStatement()) {
			statement.execute(Files.readString(Path.of("ops", "database", "roles.sql")));
			statement.execute("alter role early_help_app password 'k3-horse-battery'");
			statement.execute("alter role early_help_owner password '9d-staple-correct'");
		}
		Path data = Figures.FOLDER.resolve("data-keycloak-" + ProcessHandle.current().pid());
		this.node = Node.inProduction("production", this.port,
				List.of("--spring.profiles.active=prod", "--server.port=" + this.port, "--server.address=127.0.0.1",
						"--management.server.port=0", "--spring.main.banner-mode=off", "--early-help.data-dir=" + data,
						"--early-help.secrets-dir=" + data, "--spring.datasource.url=" + database.url(),
						"--spring.datasource.username=early_help_app", "--spring.datasource.password=k3-horse-battery",
						"--spring.flyway.user=early_help_owner", "--spring.flyway.password=9d-staple-correct",
						"--early-help.ledger.master-key=7q1QyP0mE2eQ3T0xS5u8c6o4b1k9n2v7r4t6w8z0A1M=",
						"--early-help.ledger.signing-key=2m9XvK4bR8tY1nW6cZ3qL7pJ5hG0fD2sA4eU8iO6yT0=",
						"--early-help.identity.issuer=" + this.keycloak.issuer(),
						"--early-help.identity.client-id=early-help-pages",
						"--early-help.identity.client-secret=" + SECRET,
						"--early-help.identity.audience=early-help-api"))
			.begin();
		this.keycloak.ready();
		this.node.ready();
	}

	@AfterAll
	void end() {
		if (this.node != null) {
			this.node.close();
		}
		if (this.keycloak != null) {
			this.keycloak.close();
		}
		if (this.server != null) {
			this.server.close();
		}
	}

	@Test
	void importsTheRealmAsItIs() throws Exception {
		String version = Path.of(System.getProperty("faults.keycloak")).getFileName().toString().replace("-", ":");
		assertThat(Files.readString(Path.of("docker-compose.yml"))).as("the version that is run")
			.contains("/" + version + "\n");
		assertThat(this.keycloak.said()).contains("Realm 'early-help' imported").doesNotContain(" ERROR ");
	}

	@Test
	void signsSomebodyInToThePagesAndOutOfBoth() throws Exception {
		String username = aName();
		String id = this.keycloak.employs(username, PASSWORD,
				Map.of("agency", List.of("School"), "districts", List.of("chester")), "practitioner");
		var browser = new Browser();
		browser.open(home() + "/cases");
		assertThat(browser.at).endsWith("/sign-in");

		browser.open(home() + "/sign-in/with");

		assertThat(browser.asked).anySatisfy((address) -> assertThat(address).contains("/protocol/openid-connect/auth",
				"response_type=code", "code_challenge_method=S256", "client_id=early-help-pages"));
		browser.signsIn(username, "not-" + PASSWORD);
		assertThat(browser.at).startsWith(this.keycloak.address());
		browser.signsIn(username, PASSWORD);
		assertThat(browser.page.text()).contains("Priya Shah");
		browser.open(home() + "/cases");
		assertThat(browser.at).endsWith("/cases");
		assertThat(browser.status).isEqualTo(200);
		browser.open(home() + "/ledger");
		assertThat(browser.status).as("not an auditor").isIn(403, 404);
		assertThat(this.keycloak.sessions(id)).isOne();

		browser.open(home() + "/cases");
		browser.send(browser.page.selectFirst("form[action$=/sign-out]"), Map.of());
		assertThat(browser.at).endsWith("/sign-in?out");
		Element there = browser.page.selectFirst("a[href*=logout]");
		assertThat(there).isNotNull();
		browser.open(there.attr("href"));
		if (browser.page.selectFirst("form[action*=logout-confirm]") != null) {
			browser.send(browser.page.selectFirst("form[action*=logout-confirm]"), Map.of("confirmLogout", "Logout"));
		}
		assertThat(this.keycloak.sessions(id)).as("sessions at the provider").isZero();
		assertThat(browser.at).as(browser.page.text()).isEqualTo(home() + "/sign-in");
		browser.open(home() + "/sign-in/with");
		assertThat(browser.at).as("asked for a password again").startsWith(this.keycloak.address());
	}

	@Test
	void takesTheTokenOfAProgramThatSomebodyRuns() throws Exception {
		String username = aName();
		String id = this.keycloak.employs(username, PASSWORD, Map.of("agency", List.of("Health trust")),
				"practitioner");
		String token = tokenOf(username, "early-help-api");
		var journeys = new Journeys(null, java.time.Clock.system(ServiceTime.LONDON));

		assertThat(call("GET", "/api/tasks", token, null).statusCode()).isEqualTo(200);
		HttpResponse<String> received = call("POST", "/api/contacts", token, journeys.theContact(Journeys.aSurname()));
		assertThat(received.statusCode()).as(received.body()).isEqualTo(201);
		assertThat(call("GET", "/api/tasks", token.substring(0, token.length() - 4) + "AAAA", null).statusCode())
			.isEqualTo(401);

		this.keycloak.takesAway(id, "practitioner");
		assertThat(call("GET", "/api/tasks", tokenOf(username, "early-help-api"), null).statusCode())
			.as("without a role")
			.isEqualTo(403);
	}

	@Test
	void readsEachRoleAndSeveralDistricts() throws Exception {
		String username = aName();
		this.keycloak
			.employs(
					username, PASSWORD, Map.of("agency", List.of("council"), "districts",
							List.of("chester", "northwich"), "team", List.of("Early Help")),
					"front-door-manager", "qualified-social-worker");
		String token = tokenOf(username, "early-help-api");
		JsonNode claims = JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));

		assertThat(claims.get("districts").valueStream().map(JsonNode::asString)).containsExactlyInAnyOrder("chester",
				"northwich");
		assertThat(claims.get("roles").valueStream().map(JsonNode::asString)).contains("front-door-manager",
				"qualified-social-worker");
		assertThat(claims.get("sub").asString()).isNotBlank();
		assertThat(claims.get("aud").toString()).contains("early-help-api");
		HttpResponse<String> tasks = call("GET", "/api/tasks", token, null);
		assertThat(tasks.statusCode()).as(tasks.body()).isEqualTo(200);
	}

	@Test
	void tellsWhoHasNoRoleWhatToDo() throws Exception {
		String username = aName();
		this.keycloak.employs(username, PASSWORD, Map.of("agency", List.of("School")));
		var browser = new Browser();
		browser.open(home() + "/sign-in/with");

		browser.signsIn(username, PASSWORD);

		assertThat(browser.at).endsWith("/sign-in?refused=NO_ROLE");
		assertThat(browser.page.text()).contains("You cannot use this service yet");
	}

	/** B-56: the realm itself lets nothing else through. */
	@Test
	void refusesOtherWaysIn() throws Exception {
		String username = aName();
		this.keycloak.employs(username, PASSWORD, Map.of("agency", List.of("School")), "practitioner");

		assertThat(this.keycloak
			.token(Keycloak.REALM, Map.of("grant_type", "password", "client_id", "early-help-api", "username", username,
					"password", PASSWORD, "scope", "openid"))
			.get("error")
			.asString()).isEqualTo("unauthorized_client");
		var browser = new Browser();
		browser.follows = false;
		browser.open(authorise(Map.of("client_id", "early-help-api", "redirect_uri", PROGRAM)));
		assertThat(browser.location).as("without PKCE").contains("error=invalid_request", "code_challenge_method");
		browser.open(authorise(Map.of("client_id", "early-help-pages", "redirect_uri", home() + "/elsewhere",
				"code_challenge", challenge("x".repeat(43)), "code_challenge_method", "S256")));
		assertThat(browser.status).as("leads elsewhere").isEqualTo(400);
		browser.open(authorise(Map.of("client_id", "early-help-api", "redirect_uri", "http://192.0.2.1/back",
				"code_challenge", challenge("x".repeat(43)), "code_challenge_method", "S256")));
		assertThat(browser.status).as("leads to another machine").isEqualTo(400);
	}

	/** The code flow with PKCE, as a program does that opens somebody's browser. */
	private String tokenOf(String username, String client) throws Exception {
		String verifier = UUID.randomUUID().toString() + UUID.randomUUID();
		var browser = new Browser();
		browser.open(authorise(Map.of("client_id", client, "redirect_uri", PROGRAM, "code_challenge",
				challenge(verifier), "code_challenge_method", "S256")));
		browser.signsIn(username, PASSWORD);
		assertThat(browser.at).as(browser.page.text()).startsWith(PROGRAM).contains("code=");
		JsonNode answer = this.keycloak.token(Keycloak.REALM,
				Map.of("grant_type", "authorization_code", "client_id", client, "redirect_uri", PROGRAM, "code",
						browser.at.replaceFirst(".*[?&]code=([^&]+).*", "$1"), "code_verifier", verifier));
		assertThat(answer.has("access_token")).as(answer.toString()).isTrue();
		return answer.get("access_token").asString();
	}

	private String authorise(Map<String, String> more) {
		var query = new HashMap<>(more);
		query.putAll(Map.of("response_type", "code", "scope", "openid", "state", UUID.randomUUID().toString()));
		return this.keycloak.issuer() + "/protocol/openid-connect/auth?" + Keycloak.form(query);
	}

	private static String challenge(String verifier) throws Exception {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII)));
	}

	private HttpResponse<String> call(String method, String path, String token, Object body) throws Exception {
		return CLIENT.send(HttpRequest.newBuilder(URI.create(this.node.address() + path))
			.header("Authorization", "Bearer " + token)
			.header("Content-Type", "application/json")
			.header("Idempotency-Key", UUID.randomUUID().toString())
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body))
							: HttpRequest.BodyPublishers.noBody())
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String aName() {
		return "p-" + UUID.randomUUID().toString().substring(0, 13);
	}

	/** Where browsers reach the service: by a proxy that ends TLS. */
	private String home() {
		return "https://127.0.0.1:" + this.port;
	}

	/** A browser without script; what stands for the proxy is in it. */
	private final class Browser {

		private final Map<String, Map<String, String>> cookies = new HashMap<>();

		/** Each address that it was led to. */
		private final List<String> asked = new ArrayList<>();

		private boolean follows = true;

		private String at = "";

		private int status;

		private String location = "";

		private Document page;

		void open(String address) throws Exception {
			go(address, null);
		}

		void signsIn(String username, String password) throws Exception {
			Element form = this.page.selectFirst("form#kc-form-login");
			assertThat(form).as(this.page.text()).isNotNull();
			send(form, Map.of("username", username, "password", password));
		}

		void send(Element form, Map<String, String> filledIn) throws Exception {
			var fields = new LinkedHashMap<String, String>();
			form.select("input[name]").forEach((input) -> fields.put(input.attr("name"), input.attr("value")));
			fields.putAll(filledIn);
			go(URI.create(this.at).resolve(form.attr("action")).toString(), Keycloak.form(fields));
		}

		private void go(String address, String form) throws Exception {
			String next = address;
			String body = form;
			for (int hop = 0; hop < 12; hop++) {
				this.asked.add(next);
				this.at = next;
				this.location = "";
				if (next.startsWith(PROGRAM)) {
					this.page = new Document(next);
					return;
				}
				HttpResponse<String> answer = CLIENT.send(request(next, body), HttpResponse.BodyHandlers.ofString());
				keep(next, answer);
				this.status = answer.statusCode();
				this.page = Jsoup.parse(answer.body(), next);
				if (this.status / 100 != 3) {
					return;
				}
				this.location = answer.headers().firstValue("Location").orElseThrow();
				if (!this.follows) {
					return;
				}
				next = URI.create(next).resolve(this.location).toString();
				body = null;
			}
			throw new AssertionError("led in circles: " + this.asked);
		}

		private HttpRequest request(String address, String form) {
			boolean ours = address.startsWith(home());
			HttpRequest.Builder request = HttpRequest
				.newBuilder(URI.create(ours ? address.replaceFirst("^https", "http") : address))
				.header("Accept", "text/html")
				.header("Cookie",
						this.cookies.getOrDefault(origin(address), Map.of())
							.entrySet()
							.stream()
							.map((one) -> one.getKey() + "=" + one.getValue())
							.collect(Collectors.joining("; ", "", " ")));
			if (ours) {
				request.header("X-Forwarded-Proto", "https")
					.header("X-Forwarded-Port", Integer.toString(KeycloakTests.this.port));
			}
			if (form != null) {
				request.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(HttpRequest.BodyPublishers.ofString(form));
			}
			return request.build();
		}

		private void keep(String address, HttpResponse<String> answer) {
			Map<String, String> kept = this.cookies.computeIfAbsent(origin(address), (origin) -> new LinkedHashMap<>());
			for (String set : answer.headers().allValues("Set-Cookie")) {
				String value = set.replaceFirst("^[^=]+=([^;]*).*", "$1");
				String name = set.substring(0, set.indexOf('='));
				if (set.contains("Max-Age=0") || value.isEmpty()) {
					kept.remove(name);
				}
				else {
					kept.put(name, value);
				}
			}
		}

		private static String origin(String address) {
			return URI.create(address).getAuthority();
		}

	}

}
