package org.earlyhelp;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.RowGuard;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Production as it is installed: on PostgreSQL as the role that owns nothing, behind a
 * proxy that speaks https, people and callers signed in by a real OpenID provider.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "early-help.test.database", matches = "postgresql")
class ProductionTests {

	private static final String ISSUER = "council";

	private static final String API = "early-help-api";

	private static final Map<String, Map<String, Object>> JOURNEY = List
		.of(staff("screener", "Sam Okafor", "council", "screener"),
				staff("front-door-manager", "Farah Demir", "council", "front-door-manager", "qualified-social-worker"),
				staff("taf-adviser", "Tomos Ellis", "council", "taf-adviser"),
				staff("team-manager", "Maya Lindqvist", "council", "team-manager"),
				staff("service-manager", "Stella Nowak", "council", "service-manager"),
				staff("practitioner-school", "Priya Shah", "School", "practitioner"),
				staff("practitioner-health", "Hugh Adeyemi", "Health trust", "practitioner"),
				staff("practitioner-family-support", "Fiona Marsh", "Early Help and Prevention", "practitioner"),
				staff("practitioner-nursery", "Nadia Rahman", "Nursery", "practitioner"))
		.stream()
		.collect(Collectors.toMap((staff) -> staff.get("sub").toString(), (staff) -> staff));

	private static final MockOAuth2Server PROVIDER = new MockOAuth2Server();

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static ConfigurableApplicationContext service;

	private static long clockAhead;

	@BeforeAll
	static void start(@TempDir Path data) throws Exception {
		clockAhead = ClockUtil.getCurrentTime().getTime() - System.currentTimeMillis();
		PROVIDER.start();
		String url = TestDatabase.postgresqlWithRoles();
		String address = url.replaceFirst("\\?.*", "");
		try (var connection = DriverManager.getConnection(url); var statement = connection.createStatement()) {
			statement.execute("alter role early_help_app password 'k3-horse-battery'");
			statement.execute("alter role early_help_owner password '9d-staple-correct'");
		}
		var application = new SpringApplication(EarlyHelpApplication.class);
		// Other tests go on logging as they did.
		application.setListeners(application.getListeners()
			.stream()
			.filter((listener) -> !(listener instanceof LoggingApplicationListener))
			.toList());
		service = application.run("--spring.profiles.active=prod", "--server.port=0", "--management.server.port=0",
				"--spring.main.banner-mode=off", "--early-help.data-dir=" + data, "--early-help.secrets-dir=" + data,
				"--early-help.ledger.checkpoint-file=" + data.resolve("checkpoints.txt"),
				"--spring.datasource.url=" + address, "--spring.datasource.username=early_help_app",
				"--spring.datasource.password=k3-horse-battery", "--spring.flyway.user=early_help_owner",
				"--spring.flyway.password=9d-staple-correct",
				"--early-help.ledger.master-key=7q1QyP0mE2eQ3T0xS5u8c6o4b1k9n2v7r4t6w8z0A1M=",
				"--early-help.ledger.signing-key=2m9XvK4bR8tY1nW6cZ3qL7pJ5hG0fD2sA4eU8iO6yT0=",
				"--early-help.sessions.key=9rT3vW6yB1eH4kN7qU0xZ2cF5iL8oR1tX4zA7dG0jM8=",
				"--early-help.identity.issuer=" + PROVIDER.issuerUrl(ISSUER), "--early-help.identity.client-id=pages",
				"--early-help.identity.client-secret=f0e1d2c3b4a5", "--early-help.identity.audience=" + API);
	}

	@AfterAll
	static void stop() {
		if (service != null) {
			service.close();
		}
		PROVIDER.shutdown();
		ClockUtil.offset(clockAhead);
	}

	/** S-16. */
	@Test
	void signsPeopleInByTheirOrganisationAndOut() throws Exception {
		String username = "p-" + UUID.randomUUID();
		var visitor = new Visitor();
		assertThat(visitor.get("/cases").location()).endsWith("/sign-in");
		assertThat(visitor.get("/sign-in").text()).contains("/sign-in/with").doesNotContain("name=\"password\"");
		String before = visitor.session();

		Answer back = visitor.signIn(staff(username, "Priya Shah", "School", "practitioner", "offline_access"));

		assertThat(back.location()).as(back.text()).endsWith("/cases");
		assertThat(visitor.session()).isNotEqualTo(before);
		assertThat(visitor.with(before).get("/cases").location()).as("the old id").endsWith("/sign-in");
		assertThat(visitor.cookie).startsWith("__Host-session=")
			.contains("Secure", "HttpOnly", "SameSite=Lax", "Path=/");
		assertThat(visitor.get("/cases").status()).isEqualTo(200);
		assertThat(visitor.get("/").text()).contains("Priya Shah");
		assertThat(service.getBean(Staff.class).called(username)).hasValueSatisfying((user) -> {
			assertThat(user.agency()).isEqualTo("School");
			assertThat(user.roles()).containsExactly(Role.PRACTITIONER);
		});

		String session = visitor.session();
		Answer out = visitor.send("/sign-out");
		assertThat(out.location()).endsWith("/sign-in?out");
		assertThat(visitor.get("/sign-in?out").text()).contains("You have signed out.", "endsession");
		visitor.cookies.put("__Host-session", session);
		assertThat(visitor.get("/cases").location()).endsWith("/sign-in");
	}

	@Test
	void tellsWhoHasNoRoleWhatToDo() throws Exception {
		var visitor = new Visitor();

		Answer back = visitor
			.signIn(staff("n-" + UUID.randomUUID(), "Nobody Yet", "School", "SYSTEM", "uma_authorization"));

		assertThat(back.location()).endsWith("/sign-in?refused=NO_ROLE");
		assertThat(visitor.get("/sign-in?refused=NO_ROLE").text()).contains("You cannot use this service yet",
				"Ask your manager");
		assertThat(visitor.get("/cases").location()).endsWith("/sign-in");
	}

	/** S-13. */
	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/sign-in?refused=NO_ROLE", "/sign-in/with", "/sign-in/with/staff",
			"/sign-in/back/staff?code=stolen&state=guessed", "/sign-in/with/nobody", "/sign-out" })
	void dressesEachAnswerOnTheWayIn(String path) throws Exception {
		assertThat(new Visitor().get(path).headers()).contains("content-security-policy", "x-content-type-options",
				"x-frame-options", "referrer-policy", "cache-control", "strict-transport-security");
	}

	@Test
	void takesNoAnswerToAQuestionThatNobodyAsked() throws Exception {
		var visitor = new Visitor();
		visitor.get("/sign-in");

		assertThat(visitor.get("/sign-in/back/staff?code=stolen&state=guessed").location())
			.endsWith("/sign-in?refused=FAILED");
	}

	@Test
	void takesTheTokenOfACaller() throws Exception {
		String username = "c-" + UUID.randomUUID();

		assertThat(call(token(staff(username, "Carys Bevan", "council", "SERVICE_MANAGER"), API)).status())
			.isEqualTo(200);
		assertThat(service.getBean(Staff.class).called(username)).isPresent();
		Answer without = call(token(staff(username, "Carys Bevan", "council", "MADE_UP"), API));
		assertThat(without.status()).isEqualTo(403);
		assertThat(without.text()).contains("sign-in.refused.no-role");
	}

	/** B-56, B-57. */
	@Test
	void refusesTokensThatAreNotTheProvidersOrNotForTheApi() throws Exception {
		Map<String, Object> staff = staff("x-" + UUID.randomUUID(), "Stella Nowak", "council", "SERVICE_MANAGER");
		SignedIn good = new SignedIn(staff);
		var key = new RSAKeyGenerator(2048).keyID(good.keyId).generate();

		assertThat(Map
			.of("none", new PlainJWT(good.claims(API, 60).build()).serialize(), "wrong key",
					good.by(key.toRSAPrivateKey(), good.keyId, API, 60), "kid leads elsewhere",
					good.by(key.toRSAPrivateKey(), "../../../../dev/null", API, 60), "kid is an address",
					good.by(key.toRSAPrivateKey(), "http://127.0.0.1:1/key", API, 60), "public key as secret",
					good.mac(key.toRSAPublicKey().getEncoded()), "other audience", token(staff, "another-service"),
					"expired",
					PROVIDER.issueToken(ISSUER, "pages",
							new DefaultOAuth2TokenCallback(ISSUER, "x", "JWT", List.of(API), staff, -600))
						.serialize(),
					"other issuer",
					PROVIDER
						.issueToken("elsewhere", "pages",
								new DefaultOAuth2TokenCallback("elsewhere", "x", "JWT", List.of(API), staff, 600))
						.serialize(),
					"garbled", token(staff, API).substring(5), "nothing", "")
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (token) -> call(token.getValue()).status())))
			.allSatisfy((name, status) -> assertThat(status).as(name).isEqualTo(401));
	}

	/** S-14. */
	@ParameterizedTest
	@ValueSource(strings = { "/h2-console", "/actuator", "/actuator/env", "/actuator/prometheus", "/actuator/heapdump",
			"/actuator/loggers", "/engine-rest/engine", "/camunda/app/", "/app/", "/v3/api-docs", "/v3/api-docs.yaml",
			"/swagger-ui/index.html", "/error", "/api/demo/clock", "/messages/mailbox" })
	void hidesWhatIsForNobody(String path) throws Exception {
		Answer answer = new Visitor().get(path);

		if (answer.status() == 302) {
			assertThat(answer.location()).endsWith("/sign-in");
			return;
		}
		assertThat(answer.status()).isIn(401, 404);
		assertThat(answer.text()).doesNotContain("\tat ", "Exception");
	}

	@Test
	void tellsPrometheusOnAPortOfItsOwn() throws Exception {
		String port = service.getEnvironment().getProperty("local.management.port");
		assertThat(service.getEnvironment().getProperty("management.server.address")).isEqualTo("127.0.0.1");
		HttpResponse<String> figures = CLIENT
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"))
				.header("Accept", "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.3")
				.build(), HttpResponse.BodyHandlers.ofString());

		assertThat(figures.statusCode()).isEqualTo(200);
		assertThat(figures.body()).contains("hikaricp_connections");
		assertThat(CLIENT.send(HttpRequest.newBuilder(URI.create(home() + "/readyz")).build(),
				HttpResponse.BodyHandlers.ofString()))
			.satisfies((ready) -> assertThat(ready.statusCode()).isEqualTo(200))
			.satisfies((ready) -> assertThat(ready.body()).isEqualTo("{\"status\":\"UP\"}"));
	}

	/**
	 * The rule of access lets them through, and the rows are there: from contact to
	 * closure.
	 */
	@Test
	void takesAFamilyFromTheFrontDoorToAClosedCaseAsTheRoleThatOwnsNothing() throws Exception {
		Api api = new Api(service.getEnvironment(), (username) -> "Bearer " + token(JOURNEY.get(username), API));
		JOURNEY.keySet().forEach((username) -> assertThat(api.as(username).get("/api/tasks").status()).isEqualTo(200));
		var journeys = new Journeys(api, service.getBean(Clock.class));
		assertThat(journeys.aClosedCase().state()).isEqualTo("CLOSED");

		Journeys.Story story = journeys.aCaseAwaitingConsent();
		String note = "Said on " + UUID.randomUUID();
		Api.Caller assessor = api.as(Journeys.HEALTH);
		assertThat(assessor
			.post(story.path("/notes"),
					Map.of("kind", "CALL", "when", Instant.now().toString(), "text", note, "significant", true))
			.status()).isEqualTo(201);
		Api.Answer added = assessor.send("POST", story.path("/documents"), "multipart/form-data; boundary=part",
				("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.pdf\"\r\n\r\n"
						+ "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
						+ "\r\n--part\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nREPORT"
						+ "\r\n--part--\r\n")
					.getBytes(StandardCharsets.UTF_8));
		assertThat(added.status()).as(added.text()).isEqualTo(201);
		assertThat(assessor.get(story.path("/notes")).text()).contains(note);
		assertThat(assessor.get(story.path("/documents")).text()).contains("a.pdf");
		assertThat(assessor.get(story.path("/documents/" + added.body().get("id").asString())).text())
			.startsWith("%PDF");
		assertThat(api.as("practitioner-school").get(story.path("/notes")).status()).isEqualTo(404);
		assertSeesNothingUnlessTold(UUID.fromString(story.caseId()), note);
		assertShowsNobodyARowOfAnyGuardedTable();
	}

	/** S-06, with one connection that all use in turn. */
	private static void assertSeesNothingUnlessTold(UUID episode, String note) {
		var settings = new HikariConfig();
		settings.setJdbcUrl(service.getEnvironment().getProperty("spring.datasource.url"));
		settings.setUsername("early_help_app");
		settings.setMaximumPoolSize(1);
		try (var pool = new HikariDataSource(settings)) {
			var database = JdbcClient.create(pool);
			var guard = new RowGuard(pool, settings.getJdbcUrl());
			var manager = new DataSourceTransactionManager(pool);
			manager.setTransactionExecutionListeners(List.of(guard));
			var transaction = new TransactionTemplate(manager);
			var users = new CurrentUser();
			var practitioner = new User("nobody-of-it", "Nobody", "School", Set.of(Role.PRACTITIONER), Set.of());
			Supplier<List<Long>> rows = () -> List.of(
					count(database, "case_note where case_id = ? and text = '" + note + "'", episode),
					count(database, "case_document where case_id = ?", episode), count(database,
							"case_document_content join case_document on id = document_id where case_id = ?", episode));

			assertThat(rows.get()).as("says nothing").containsOnly(0L);
			users.as(practitioner, () -> transaction.executeWithoutResult((status) -> {
				assertThat(rows.get()).as("not let in").containsOnly(0L);
				guard.opened(UUID.randomUUID());
				assertThat(rows.get()).as("let in elsewhere").containsOnly(0L);
				guard.opened(episode);
				assertThat(rows.get()).as("let in").containsExactly(1L, 1L, 1L);
			}));
			assertThat(rows.get()).as("the same connection afterwards").containsOnly(0L);
			users.as(practitioner, () -> transaction
				.executeWithoutResult((status) -> assertThat(rows.get()).as("the next in the queue").containsOnly(0L)));
			transaction
				.executeWithoutResult((status) -> assertThat(rows.get()).as("a timer").containsExactly(1L, 1L, 1L));
			RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
			transaction.executeWithoutResult((status) -> assertThat(rows.get()).as("nobody").containsOnly(0L));
			assertThatThrownBy(() -> database.sql("alter table case_note disable row level security").update())
				.hasStackTraceContaining("must be owner");
			assertThatThrownBy(() -> database.sql("drop policy opened_or_all on case_note").update())
				.hasStackTraceContaining("must be owner");
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
	}

	/**
	 * S-06, of every table that stands of families: rows are there for somebody alone,
	 * and written by somebody alone.
	 */
	private static void assertShowsNobodyARowOfAnyGuardedTable() {
		var settings = new HikariConfig();
		settings.setJdbcUrl(service.getEnvironment().getProperty("spring.datasource.url"));
		settings.setUsername("early_help_app");
		settings.setMaximumPoolSize(1);
		try (var pool = new HikariDataSource(settings)) {
			var database = JdbcClient.create(pool);
			var manager = new DataSourceTransactionManager(pool);
			manager.setTransactionExecutionListeners(List.of(new RowGuard(pool, settings.getJdbcUrl())));
			var transaction = new TransactionTemplate(manager);
			List<String> guarded = database.sql("select relname from pg_class where relrowsecurity order by 1")
				.query(String.class)
				.list();
			Supplier<Set<String>> shown = () -> guarded.stream()
				.filter((table) -> database.sql("select exists (select from " + table + ")")
					.query(Boolean.class)
					.single())
				.collect(Collectors.toSet());
			Set<String> filled = transaction.execute((status) -> shown.get());
			assertThat(filled).as("a timer")
				.contains("family", "family_member", "person", "contact", "case_file", "case_member", "assessment",
						"case_need", "plan_outcome", "plan_action", "taf_meeting", "agreement", "closure");

			assertThat(shown.get()).as("the same connection afterwards, of nobody").isEmpty();
			RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
			transaction.executeWithoutResult(
					(status) -> assertThat(shown.get()).as("somebody who has not signed in").isEmpty());
			RequestContextHolder.resetRequestAttributes();
			new CurrentUser().as(new User("a-b", "A B", "School", Set.of(Role.PRACTITIONER), Set.of()),
					() -> transaction.executeWithoutResult((status) -> {
						assertThat(shown.get()).as("for whom the rule decides").contains("case_file", "person");
						assertThat(shown.get()).as("not let in to any case")
							.doesNotContain("case_note", "case_document", "case_document_content");
					}));
			assertThat(shown.get()).as("the next in the queue, of nobody").isEmpty();
			assertThat(guarded).allSatisfy((table) -> assertThatThrownBy(
					() -> database.sql("insert into " + table + " default values").update())
				.as(table)
				.hasStackTraceContaining("violates row-level security policy"));
			assertThat(guarded).allSatisfy((table) -> {
				assertThat(database.sql("delete from " + table).update()).as(table).isZero();
			});
			assertThat(transaction.<Set<String>>execute((status) -> shown.get())).isEqualTo(filled);
		}
		finally {
			RequestContextHolder.resetRequestAttributes();
		}
	}

	private static long count(JdbcClient database, String what, UUID episode) {
		return database.sql("select count(*) from " + what).param(episode).query(Long.class).single();
	}

	private static Map<String, Object> staff(String username, String name, String agency, String... roles) {
		return Map.of("sub", username, "name", name, "agency", agency, "roles", List.of(roles));
	}

	private static String token(Map<String, Object> staff, String audience) {
		return PROVIDER
			.issueToken(ISSUER, "caller",
					new DefaultOAuth2TokenCallback(ISSUER, staff.get("sub").toString(), "JWT", List.of(audience), staff,
							600))
			.serialize();
	}

	private static Answer call(String token) {
		try {
			return Answer.of(CLIENT.send(HttpRequest.newBuilder(URI.create(home() + "/api/cases"))
				.header("Authorization", "Bearer " + token)
				.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String home() {
		return "http://localhost:" + service.getEnvironment().getProperty("local.server.port");
	}

	private record Answer(int status, String location, List<String> cookies, Set<String> headers, String text) {

		static Answer of(HttpResponse<String> response) {
			return new Answer(response.statusCode(), response.headers().firstValue("Location").orElse(""),
					response.headers().allValues("Set-Cookie"), response.headers().map().keySet(), response.body());
		}

	}

	/** Tokens like the provider's, and not its own. */
	private static final class SignedIn {

		private final SignedJWT real;

		private final String keyId;

		SignedIn(Map<String, Object> staff) throws Exception {
			this.real = SignedJWT.parse(token(staff, API));
			this.keyId = this.real.getHeader().getKeyID();
		}

		JWTClaimsSet.Builder claims(String audience, int seconds) throws Exception {
			return new JWTClaimsSet.Builder(this.real.getJWTClaimsSet()).audience(audience)
				.expirationTime(Date.from(Instant.now().plusSeconds(seconds)));
		}

		String by(java.security.PrivateKey key, String keyId, String audience, int seconds) throws Exception {
			var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(keyId).build(),
					claims(audience, seconds).build());
			jwt.sign(new RSASSASigner(key));
			return jwt.serialize();
		}

		String mac(byte[] secret) throws Exception {
			var jwt = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(this.keyId).build(),
					claims(API, 60).build());
			jwt.sign(new MACSigner(secret));
			return jwt.serialize();
		}

	}

	/** A browser behind the proxy, without script. */
	private static final class Visitor {

		private final Map<String, String> cookies = new LinkedHashMap<>();

		private String cookie = "";

		Answer get(String path) throws Exception {
			return keep(CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString()));
		}

		Answer send(String path) throws Exception {
			String token = get("/accessibility").text()
				.replaceFirst("(?s).*name=\"csrf\" content=\"([^\"]+)\".*", "$1");
			return keep(CLIENT.send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token))
				.build(), HttpResponse.BodyHandlers.ofString()));
		}

		/** By way of the provider, which answers what it was told to. */
		Answer signIn(Map<String, Object> staff) throws Exception {
			PROVIDER.enqueueCallback(new DefaultOAuth2TokenCallback(ISSUER, staff.get("sub").toString(), "JWT",
					List.of("pages"), staff, 600));
			String there = get(get("/sign-in/with").location()).location();
			assertThat(URLDecoder.decode(there, StandardCharsets.UTF_8))
				.startsWith(PROVIDER.issuerUrl(ISSUER).toString())
				.contains("response_type=code", "state=", "nonce=", "code_challenge_method=S256",
						"redirect_uri=https://");
			HttpResponse<String> asked = CLIENT.send(HttpRequest.newBuilder(URI.create(there)).build(),
					HttpResponse.BodyHandlers.ofString());
			return get(asked.headers().firstValue("Location").orElseThrow());
		}

		/** Somebody else who knows this number. */
		Visitor with(String session) {
			var other = new Visitor();
			other.cookies.put("__Host-session", session);
			return other;
		}

		String session() {
			return this.cookies.get("__Host-session");
		}

		private HttpRequest.Builder request(String path) {
			return HttpRequest.newBuilder(URI.create(home() + path.replaceFirst("^https?://[^/]+", "")))
				.header("Accept", "text/html")
				.header("X-Forwarded-Proto", "https")
				.header("Cookie",
						this.cookies.entrySet()
							.stream()
							.map((one) -> one.getKey() + "=" + one.getValue())
							.collect(Collectors.joining("; ", "", " ")));
		}

		private Answer keep(HttpResponse<String> response) {
			Answer answer = Answer.of(response);
			answer.cookies().forEach((set) -> {
				if (set.startsWith("__Host-session=")) {
					this.cookie = set;
				}
				this.cookies.put(set.substring(0, set.indexOf('=')), set.replaceFirst("^[^=]+=([^;]*).*", "$1"));
			});
			return answer;
		}

	}

}
