package org.earlyhelp.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.commons.codec.digest.DigestUtils;
import org.earlyhelp.Api;
import org.earlyhelp.PageVisitor;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** S-16, as far as one node can show it. */
@ServiceTest
class SessionTests {

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private String port;

	@Test
	void knowsNoOldIdOnceSomebodyHasSignedIn() throws Exception {
		HttpResponse<String> page = asked("/sign-in", null);
		String before = cookie(page);
		String token = page.body().replaceFirst("(?s).*name=\"csrf\" content=\"([^\"]+)\".*", "$1");
		HttpResponse<String> in = CLIENT.send(HttpRequest.newBuilder(URI.create(home() + "/sign-in"))
			.header("Accept", "text/html")
			.header("Cookie", "session=" + before)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers
				.ofString("username=screener&password=demo&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
			.build(), HttpResponse.BodyHandlers.ofString());

		assertThat(cookie(in)).isNotEqualTo(before);
		assertThat(in.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax", "Path=/");
		assertThat(asked("/tasks", cookie(in)).statusCode()).isEqualTo(200);
		assertThat(asked("/tasks", before).headers().firstValue("Location").orElseThrow()).endsWith("/sign-in");
	}

	@Test
	void endsWithTheSignOutWhoeverElseKnowsIt() throws Exception {
		PageVisitor visitor = visitor("screener");
		String session = visitor.session();
		assertThat(asked("/tasks", session).statusCode()).isEqualTo(200);

		visitor.send("/sign-out", Map.of());

		assertThat(asked("/tasks", session).statusCode()).isEqualTo(302);
		assertThat(rows("web_session")).doesNotContain(DigestUtils.sha256Hex(session));
	}

	@Test
	void endsTwelveHoursAfterItBeganHoweverBusy() {
		PageVisitor visitor = visitor("screener");
		since("creation_time", visitor, Duration.ofHours(12).minusMinutes(1));
		assertThat(visitor.get("/tasks").status()).isEqualTo(200);
		since("creation_time", visitor, Duration.ofHours(12).plusSeconds(1));

		assertThat(visitor.get("/tasks").header("Location")).endsWith("/sign-in");
	}

	@Test
	void endsAfterHalfAnHourWithoutASignOfLife() {
		PageVisitor visitor = visitor("screener");
		since("last_access_time", visitor, Duration.ofMinutes(29));
		assertThat(visitor.get("/tasks").status()).isEqualTo(200);
		since("last_access_time", visitor, Duration.ofMinutes(30).plusSeconds(1));

		assertThat(visitor.get("/tasks").header("Location")).endsWith("/sign-in");
	}

	@Test
	void writesASignOfLifeDownOnceAMinute() {
		PageVisitor visitor = visitor("screener");
		long first = lastAccess(visitor);
		visitor.get("/tasks");
		assertThat(lastAccess(visitor)).isEqualTo(first);
		since("last_access_time", visitor, Duration.ofSeconds(61));
		visitor.get("/tasks");

		assertThat(lastAccess(visitor)).isGreaterThanOrEqualTo(first);
	}

	@Test
	void leavesNothingReadableInTheDatabase() {
		String marker = "Zephyrine" + UUID.randomUUID().toString().substring(0, 8);
		PageVisitor visitor = visitor("screener");
		visitor.send("/cases/filter", Map.of("search", List.of(marker)));
		visitor.upload("/contacts/import", "contacts.csv", "text/csv", ContractTests.twoLinesOfContacts(), Map.of());
		String rows = rows("web_session") + rows("web_session_attributes") + rows("put_aside");

		assertThat(rows).contains(DigestUtils.sha256Hex(visitor.session()))
			.doesNotContain(marker, "screener", "Okafor", visitor.session(), "firstName", "surname");
		assertThat(this.database.sql("select count(*) from web_session where principal_name is not null")
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void opensNothingThatWasCopiedFromAnotherSession() {
		PageVisitor admin = visitor("service-manager");
		PageVisitor visitor = visitor("screener");
		assertThat(visitor.get("/tasks").status()).isEqualTo(200);
		this.database.sql(
				"update web_session_attributes set attribute_bytes = (select attribute_bytes from web_session_attributes"
						+ " where session_primary_id = (select primary_id from web_session where session_id = :from)"
						+ " and attribute_name = 'SPRING_SECURITY_CONTEXT')"
						+ " where session_primary_id = (select primary_id from web_session where session_id = :to)"
						+ " and attribute_name = 'SPRING_SECURITY_CONTEXT'")
			.param("from", DigestUtils.sha256Hex(admin.session()))
			.param("to", DigestUtils.sha256Hex(visitor.session()))
			.update();

		assertThat(visitor.get("/tasks").header("Location")).endsWith("/sign-in");
	}

	@Test
	void takesNoFileThatWaitedLongerThanItsHour() {
		PageVisitor visitor = visitor("screener");
		visitor.upload("/contacts/import", "contacts.csv", "text/csv", ContractTests.twoLinesOfContacts(), Map.of());
		this.database
			.sql("update put_aside set kept_until = current_timestamp - interval '1' second where kind = 'contacts'")
			.update();

		Api.Answer answer = visitor.send("/contacts/import/take", Map.of());

		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.text()).contains("govuk-error-summary");
	}

	private PageVisitor visitor(String username) {
		return new PageVisitor(this.port, username, (call) -> {
		});
	}

	private void since(String column, PageVisitor visitor, Duration ago) {
		this.database.sql("update web_session set " + column + " = :then where session_id = :id")
			.param("then", System.currentTimeMillis() - ago.toMillis())
			.param("id", DigestUtils.sha256Hex(visitor.session()))
			.update();
	}

	private long lastAccess(PageVisitor visitor) {
		return this.database.sql("select last_access_time from web_session where session_id = ?")
			.param(DigestUtils.sha256Hex(visitor.session()))
			.query(Long.class)
			.single();
	}

	/** All that stands in a table, bytes as text. */
	private String rows(String table) {
		return this.database.sql("select * from " + table).query((row, number) -> {
			var all = new StringBuilder();
			for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
				Object value = row.getObject(column);
				boolean bytes = value instanceof byte[] || value instanceof java.sql.Blob;
				all.append(bytes ? new String(row.getBytes(column), StandardCharsets.ISO_8859_1) : value).append('\n');
			}
			return all.toString();
		}).list().toString();
	}

	private String home() {
		return "http://localhost:" + this.port;
	}

	private HttpResponse<String> asked(String path, String session) throws Exception {
		var request = HttpRequest.newBuilder(URI.create(home() + path)).header("Accept", "text/html");
		if (session != null) {
			request.header("Cookie", "session=" + session);
		}
		return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String cookie(HttpResponse<?> answer) {
		return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst("^session=([^;]*).*", "$1");
	}

}
