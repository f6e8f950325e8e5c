package org.earlyhelp.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.earlyhelp.Api;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.DemoStaff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** What every endpoint does alike, shown on one that does nothing else. */
@ServiceTest
class ProtocolTests {

	@Autowired
	private Api api;

	@Autowired
	private Probe probe;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private WrongSignIns wrongSignIns;

	@Value("${local.server.port}")
	private int port;

	@Test
	void takesAndGivesTextAsItWas() {
		for (String name : List.of("O'Brien", "D’Arcy", "Nguyễn", "李", "Łukasz", "Zoë-Mae", "X", "محمد", "<script>",
				"' OR '1'='1", "${7*7}", "{{7*7}}", "*{T(java.lang.Runtime).getRuntime()}", "__${7*7}__::.x")) {
			var answer = screener().post("/api/probe", Map.of("name", "  " + name + "\u00a0"));

			assertThat(answer.status()).isEqualTo(201);
			assertThat(answer.body().get("name").asString()).isEqualTo(name);
		}
	}

	static Stream<Arguments> badBodies() {
		return Stream.of(arguments("{\"name\":\"x\"", ""), arguments("{\"name\":\"x\"}x", ""),
				arguments("{\"name\":\"x\",\"other\":1}", "other"), arguments("{\"name\":1}", "name"),
				arguments("{\"name\":\"x\",\"count\":\"1\"}", "count"), arguments("{\"name\":null}", "name"),
				arguments("{\"name\":\"x\",\"children\":" + "[".repeat(2000) + "]".repeat(2000) + "}", ""),
				arguments("{\"name\":\"x\",\"count\":1e999999}", "count"),
				arguments("{\"name\":\"x\",\"count\":" + "1".repeat(1000) + "}", ""),
				arguments("{\"name\":\"x\",\"count\":NaN}", ""), arguments("[{\"name\":\"x\"}]", ""),
				arguments("{\"name\":\"x\\u0000\"}", "name"), arguments("{\"name\":\"\\u00a0\"}", "name"),
				arguments("{\"name\":\"x\",\"name\":\"y\"}", "name"),
				arguments("{\"name\":\"x\",\"dateOfBirth\":\"2026-02-31\"}", "dateOfBirth"),
				arguments("{\"name\":\"x\",\"dateOfBirth\":\"2200-01-01\"}", "dateOfBirth"),
				arguments("{\"name\":\"x\",\"dateOfBirth\":\"2199-01-01\"}", "dateOfBirth"),
				arguments("{\"name\":\"x\",\"dateOfBirth\":\"1890-01-01\"}", "dateOfBirth"),
				arguments("{\"name\":\"x\",\"text\":\"" + "t".repeat(4001) + "\"}", "text"), arguments("null", ""));
	}

	@ParameterizedTest
	@MethodSource("badBodies")
	void refusesABodyThatIsNotAsDocumented(String body, String field) {
		var answer = screener().post("/api/probe", body);

		isProblem(answer, 400, "invalid-input");
		assertThat(answer.body().get("errors").get(0).get("field").asString()).isEqualTo(field);
		assertThat(answer.body().get("errors").get(0).get("message").asString()).isNotBlank().doesNotContain("{0}");
	}

	@Test
	void refusesAnEmptyBody() {
		isProblem(screener().post("/api/probe"), 415, "content-type", 400, "invalid-input");
	}

	@ParameterizedTest
	@ValueSource(strings = { "text/plain", "application/xml", "application/json;charset=UTF-16", "nonsense" })
	void refusesOtherContent(String type) {
		isProblem(screener().send("POST", "/api/probe", type, "{\"name\":\"x\"}".getBytes()), 415, "content-type");
	}

	@Test
	void refusesContentOfNoType() {
		isProblem(screener().send("POST", "/api/probe", null, "{\"name\":\"x\"}".getBytes()), 415, "content-type");
		isProblem(screener().send("POST", "/api/probe/raw", null, "{\"name\":\"x\"}".getBytes()), 415, "content-type");
	}

	@Test
	void offersJsonAlone() {
		isProblem(screener().with("Accept", "application/xml").get("/api/probe"), 406, "accept");
	}

	@Test
	void refusesMethodsThatAreNotOffered() {
		var answer = screener().delete("/api/probe");

		isProblem(answer, 405, "method");
		assertThat(answer.header("Allow")).contains("GET", "POST");
		assertThat(raw("TRACE /api/probe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 405")
			.contains("application/problem+json");
	}

	@Test
	void refusesBodiesAboveTenMegabytes() {
		byte[] large = new byte[11_000_000];
		java.util.Arrays.fill(large, (byte) ' ');

		isProblem(screener().send("POST", "/api/probe", "application/json", large), 413, "too-large");
	}

	@Test
	void refusesFilesAboveTwentyFiveMegabytes() {
		isProblem(screener().upload("/api/probe/file", "a.pdf", "application/pdf", new byte[27_000_000]), 413,
				"too-large");
		assertThat(screener().upload("/api/probe/file", "a.pdf", "application/pdf", new byte[20_000_000]).status())
			.isEqualTo(200);
		isProblem(screener().send("POST", "/api/probe/file", "multipart/form-data", "x".getBytes()), 400,
				"invalid-input");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/api/%zz", "/api/%00", "/api/probe/%2e%2e%2f", "/api/pro<be", "/api/..%5c" })
	void refusesBrokenPaths(String path) {
		String answer = raw(
				"GET " + path + " HTTP/1.1\r\nHost: x\r\nAuthorization: " + basic() + "\r\nConnection: close\r\n\r\n");

		assertThat(answer).startsWith("HTTP/1.1 400")
			.contains("application/problem+json", "urn:early-help:problem:", "X-Correlation-Id: ",
					"Content-Security-Policy: default-src 'none'", "\"correlationId\":\"");
	}

	@Test
	void refusesHeadersAndAddressesThatAreTooLong() {
		isProblem(screener().with("X-Long", "x".repeat(20_000)).get("/api/probe"), 431, "headers-too-large");
		isProblem(screener().get("/api/probe?search=" + "x".repeat(9_000)), 414, "uri-too-long");
		assertThat(raw("GET /api/probe HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(80_000)
				+ "\r\nConnection: close\r\n\r\n"))
			.matches("(?s)HTTP/1.1 4(31|00).*");
	}

	@ParameterizedTest
	@ValueSource(strings = { "limit=0", "limit=101", "limit=1000000", "limit=-1", "limit=99999999999", "limit=x",
			"limit=1&limit=2", "page=-1", "search=a%00b", "on=2026-02-31", "on=2026-1-1", "kind=HUGE",
			"after=nonsense!", "caseId=1-1-1-1-1" })
	void refusesQueriesThatAreNotAsDocumented(String query) {
		var answer = screener().get("/api/probe?" + query);

		isProblem(answer, 400, "invalid-input");
		assertThat(answer.body().get("errors").get(0).get("field").asString())
			.isEqualTo(query.substring(0, query.indexOf('=')));
	}

	@Test
	void namesEveryWrongParameterAtOnce() {
		assertThat(screener().get("/api/probe?other=1&more=2").body().get("errors").size()).isEqualTo(2);
	}

	@Test
	void pagesWithACursor() {
		var first = screener().get("/api/probe?limit=1").body();

		assertThat(first.get("total").asInt()).isEqualTo(2);
		assertThat(screener().get("/api/probe?after=" + first.get("next").asString()).body().has("next")).isFalse();
	}

	@Test
	void tellsMalformedFromMissingIds() {
		isProblem(screener().get("/api/probe/nonsense"), 400, "invalid-input");
		isProblem(screener().get("/api/probe/1-1-1-1-1"), 400, "invalid-input");
		isProblem(screener().get("/api/probe/" + UUID.randomUUID()), 404, "not-there");
	}

	@Test
	void answersTheInvisibleLikeTheMissing() {
		String missing = screener().get("/api/probe/" + UUID.randomUUID()).text();
		String hidden = screener().get("/api/probe/" + new UUID(0, 1)).text();
		String nowhere = screener().get("/api/nowhere").text();

		String pattern = "\"correlationId\":\"[^\"]+\"";
		assertThat(hidden.replaceAll(pattern, "")).isEqualTo(missing.replaceAll(pattern, ""))
			.isEqualTo(nowhere.replaceAll(pattern, ""));
		isProblem(screener().get("/api/probe/" + new UUID(0, 2)), 403, "not-permitted");
	}

	@Test
	void tellsNothingOfAFault() {
		var answer = screener().get("/api/probe/" + new UUID(0, 3));

		isProblem(answer, 500, "fault");
		assertThat(answer.text()).doesNotContain("secret", "Exception", "at org.");
	}

	@Test
	void honoursTheVersionThatTheCallerHasSeen() {
		String path = "/api/probe/versioned";

		isProblem(screener().put(path, "{\"name\":\"x\"}"), 428, "version-not-said");
		isProblem(screener().with("If-Match", "*").put(path, "{\"name\":\"x\"}"), 400, "invalid-input");
		isProblem(screener().with("If-Match", "3").put(path, "{\"name\":\"x\"}"), 400, "invalid-input");
		var stale = screener().with("If-Match", "\"2\"").put(path, "{\"name\":\"x\"}");
		isProblem(stale, 412, "stale");
		assertThat(stale.header("ETag")).isEqualTo("\"3\"");
		isProblem(screener().with("If-Match", "W/\"3\"").put(path, "{\"name\":\"x\"}"), 412, "stale");
		assertThat(screener().with("If-Match", "\"1\", \"3\"").put(path, "{\"name\":\"x\"}").status()).isEqualTo(200);
	}

	@Test
	void asksWhoCalls() {
		for (var caller : List.of(this.api.anonymously(), this.api.as("screener", "wrong"), this.api.as("nobody"),
				this.api.anonymously().with("Authorization", "Basic ???"),
				this.api.anonymously().with("Authorization", "Bearer x"))) {
			var answer = caller.get("/api/probe");
			isProblem(answer, 401, "not-signed-in");
			assertThat(answer.header("WWW-Authenticate")).startsWith("Basic");
		}
		assertThat(screener().get("/api/probe/me").text()).isEqualTo("screener");
	}

	@Test
	void hearsNoMoreAfterTenWrongPasswords() {
		try {
			for (int wrong = 0; wrong < 10; wrong++) {
				isProblem(this.api.as("records-officer", "guess" + wrong).get("/api/probe"), 401, "not-signed-in");
			}

			var throttled = this.api.as("records-officer", "guess").get("/api/probe");
			isProblem(throttled, 429, "not-signed-in");
			assertThat(throttled.header("Retry-After")).isEqualTo("300");
			isProblem(this.api.as("records-officer").get("/api/probe"), 429, "not-signed-in");
			assertThat(screener().get("/api/probe").status()).isEqualTo(200);
		}
		finally {
			((Map<?, ?>) ReflectionTestUtils.getField(this.wrongSignIns, "wrong")).clear();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/h2-console", "/h2-console/", "/engine-rest/task", "/camunda/app", "/app/x", "/actuator",
			"/actuator/env", "/actuator/health/x", "/actuator/info", "/error", "/login", "/swagger-ui.html",
			"/webjars/x" })
	void hasNothingElse(String path) {
		isProblem(this.api.anonymously().get(path), 404, "not-there");
		isProblem(screener().get(path), 404, "not-there");
		isProblem(screener().post(path, "{}"), 404, "not-there");
	}

	@Test
	void tellsAnybodyThatItIsUp() {
		var answer = this.api.anonymously().get("/actuator/health");

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).contains("UP").doesNotContain("components");
		hasHeaders(answer);
	}

	@Test
	void keepsASaneCorrelationIdAndReplacesAnother() {
		assertThat(screener().with("X-Correlation-Id", "abc-12345678").get("/api/probe").header("X-Correlation-Id"))
			.isEqualTo("abc-12345678");
		assertThat(screener().with("X-Correlation-Id", "<script>").get("/api/probe").header("X-Correlation-Id"))
			.matches("[0-9a-f-]{36}");
	}

	@Test
	void answersTheSameKeyOnce() {
		var once = screener().with("Idempotency-Key", "key " + UUID.randomUUID());

		var first = once.post("/api/probe", "{\"name\":\"x\"}");
		var second = once.post("/api/probe", "{\"name\":\"x\"}");
		var other = once.post("/api/probe", "{\"name\":\"y\"}");

		assertThat(first.status()).isEqualTo(201);
		assertThat(first.header("Idempotent-Replayed")).isNull();
		assertThat(second.status()).isEqualTo(201);
		assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
		assertThat(second.text()).isEqualTo(first.text());
		assertThat(second.header("Location")).isEqualTo(first.header("Location"));
		assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
		isProblem(other, 422, "idempotency.reused");
		hasHeaders(second);
	}

	@Test
	void keepsKeysApartByUserAndPath() {
		String key = UUID.randomUUID().toString();
		String mine = screener().with("Idempotency-Key", key).post("/api/probe", "{\"name\":\"x\"}").text();

		assertThat(this.api.as("admin").with("Idempotency-Key", key).post("/api/probe", "{\"name\":\"x\"}").text())
			.isNotEqualTo(mine);
		assertThat(screener().with("Idempotency-Key", key).post("/api/probe/raw", "{\"name\":\"x\"}").status())
			.isEqualTo(200);
	}

	@Test
	void refusesAKeyThatIsNoKey() {
		isProblem(screener().with("Idempotency-Key", "x".repeat(256)).post("/api/probe", "{\"name\":\"x\"}"), 400,
				"invalid-input");
		isProblem(screener().with("Idempotency-Key", "").post("/api/probe", "{\"name\":\"x\"}"), 400, "invalid-input");
	}

	@Test
	void refusesTheSameKeyWhileItIsStillBeingDone() throws Exception {
		var once = screener().with("Idempotency-Key", UUID.randomUUID().toString());
		var first = CompletableFuture.supplyAsync(() -> once.post("/api/probe/slow"));
		assertThat(this.probe.arrived.await(20, TimeUnit.SECONDS)).isTrue();

		isProblem(once.post("/api/probe/slow"), 409, "idempotency.running");

		this.probe.goOn.countDown();
		assertThat(first.get(20, TimeUnit.SECONDS).status()).isEqualTo(200);
		assertThat(once.post("/api/probe/slow").header("Idempotent-Replayed")).isEqualTo("true");
	}

	static Stream<Exception> lostRaces() {
		return Stream.of(new OptimisticLockingException("somebody was faster"),
				new ObjectOptimisticLockingFailureException("somebody was faster", null),
				new CannotAcquireLockException("somebody holds it"), new DuplicateKeyException("it is there"),
				new DataIntegrityViolationException("it is there", new SQLException("it is there", "23505")),
				new IllegalStateException(new SQLException("deadlock", "40P01")));
	}

	@ParameterizedTest
	@MethodSource("lostRaces")
	void answersALostRaceAsAConflict(Exception thrown) {
		this.probe.next = () -> {
			throw thrown;
		};

		isProblem(screener().post("/api/probe/next"), 409, "conflict");
	}

	@Test
	void answersNothingThatTheLedgerCannotHold() {
		this.database.execute("alter table ledger_entry rename to ledger_entry_away");
		try {
			for (var answer : List.of(screener().get("/api/contacts"), screener().get("/api/probe/" + new UUID(0, 1)),
					screener().get("/api/probe/" + new UUID(0, 2)),
					this.api.as("screener", "wrong").get("/api/contacts"))) {
				isProblem(answer, 503, "unavailable");
				assertThat(answer.header("Retry-After")).isEqualTo("5");
			}
		}
		finally {
			this.database.execute("alter table ledger_entry_away rename to ledger_entry");
			((Map<?, ?>) ReflectionTestUtils.getField(this.wrongSignIns, "wrong")).clear();
		}
	}

	@Test
	void doesAgainWhatEndedInAFault() {
		var once = screener().with("Idempotency-Key", UUID.randomUUID().toString());

		isProblem(once.post("/api/probe/faulty", "{\"name\":\"x\"}"), 500, "fault");
		assertThat(once.post("/api/probe/faulty", "{\"name\":\"x\"}").header("Idempotent-Replayed")).isNull();
	}

	@Test
	void replaysFilesAlike() {
		var once = screener().with("Idempotency-Key", UUID.randomUUID().toString());

		assertThat(once.upload("/api/probe/file", "a.csv", "text/csv", "a".getBytes()).status()).isEqualTo(200);
		assertThat(once.upload("/api/probe/file", "a.csv", "text/csv", "a".getBytes()).header("Idempotent-Replayed"))
			.isEqualTo("true");
		isProblem(once.upload("/api/probe/file", "a.csv", "text/csv", "b".getBytes()), 422, "idempotency.reused");
	}

	@Test
	void describesItself() {
		isProblem(this.api.anonymously().get("/v3/api-docs"), 401, "not-signed-in");

		var document = screener().get("/v3/api-docs").body();
		assertThat(document.get("openapi").asString()).startsWith("3.1");
		assertThat(document.at("/components/securitySchemes/basic/scheme").asString()).isEqualTo("basic");
		var post = document.at("/paths/~1api~1contacts/post");
		assertThat(post.at("/responses/400/content/application~1problem+json/schema/$ref").asString())
			.isEqualTo("#/components/schemas/Problem");
		assertThat(post.at("/parameters").findValuesAsString("name")).contains("Idempotency-Key");
		assertThat(document.at("/components/schemas/Problem/required").toString()).contains("correlationId");
	}

	private Api.Caller screener() {
		return this.api.as("screener");
	}

	private static void isProblem(Api.Answer answer, int status, String key) {
		assertThat(answer.status()).as(answer.text()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.body().get("type").asString()).isEqualTo("urn:early-help:problem:" + key);
		assertThat(answer.body().get("status").asInt()).isEqualTo(status);
		assertThat(answer.body().get("key").asString()).isEqualTo(key);
		assertThat(answer.body().get("title").asString()).isNotBlank();
		assertThat(answer.body().get("detail").asString()).isNotBlank().isNotEqualTo(key);
		assertThat(answer.body().get("correlationId").asString()).isEqualTo(answer.header("X-Correlation-Id"));
		hasHeaders(answer);
	}

	private static void isProblem(Api.Answer answer, int status, String key, int otherStatus, String otherKey) {
		boolean other = answer.status() == otherStatus;
		isProblem(answer, other ? otherStatus : status, other ? otherKey : key);
	}

	private static void hasHeaders(Api.Answer answer) {
		assertThat(answer.header("X-Correlation-Id")).isNotBlank();
		assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors 'none'")
			.doesNotContain("unsafe-inline");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("Server")).isNull();
	}

	private static String basic() {
		return "Basic " + Base64.getEncoder().encodeToString(("screener:" + DemoStaff.PASSWORD).getBytes());
	}

	private String raw(String request) {
		try (var socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(10_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
