package org.earlyhelp.frontdoor;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.shared.ServiceTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.earlyhelp.frontdoor.FrontDoorCalls.aContact;
import static org.earlyhelp.frontdoor.FrontDoorCalls.aContactWith;
import static org.earlyhelp.frontdoor.FrontDoorCalls.newSurname;
import static org.earlyhelp.frontdoor.FrontDoorCalls.wrong;

/** What nobody can tell the front door: refused whole, with every wrong field named. */
@ServiceTest
class ContactBadInputTests {

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

	private FrontDoorCalls frontDoor;

	@BeforeEach
	void callTheFrontDoor() {
		this.frontDoor = new FrontDoorCalls(this.api);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"channel\":\"PHONE\",", "{}x", "{\"narrative\":\"a\",\"narrative\":\"b\"}", "[]",
			"null", "", "\"text\"", "{\"narrative\":1}", "{\"needs\":{}}", "{\"needs\":\"2.3\"}", "{\"children\":{}}",
			"{\"children\":[1]}", "{\"children\":[[]]}", "{\"familyAware\":\"true\"}", "{\"familyAware\":1}",
			"{\"immediateDanger\":NaN}", "{\"immediateDanger\":Infinity}", "{\"narrative\":1e999999}",
			"{'narrative':'a'}", "{\"channel\":\"phone\"}", "{\"channel\":1}", "{\"referrer\":[]}",
			"{\"receivedAt\":1772000000000}", "{\"Narrative\":\"a\",\"immediateDanger\":true}" })
	void refusesWhatIsNotTheJsonThatIsAskedFor(String body) {
		assertThat(wrong(this.api.as("screener").post("/api/contacts", body))).isNotEmpty();
	}

	@Test
	void refusesWhatIsTooDeepOrTooLongToBeMeant() {
		var caller = this.api.as("screener");
		long started = System.nanoTime();

		assertThat(caller.post("/api/contacts", "{\"needs\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}").status())
			.isEqualTo(400);
		assertThat(caller.post("/api/contacts", "{\"narrative\":" + "9".repeat(1_000) + "}").status()).isEqualTo(400);
		assertThat(caller.post("/api/contacts", "{\"narrative\":\"" + "x".repeat(200_000) + "\"}").status())
			.isEqualTo(400);
		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
		assertThat(caller.send("POST", "/api/contacts", "application/json", new byte[11_000_000]).status())
			.isEqualTo(413);
		byte[] contact = "{}".getBytes();
		assertThat(caller.send("POST", "/api/contacts", "text/plain", contact).status()).isEqualTo(415);
		assertThat(caller.send("POST", "/api/contacts", null, contact).status()).isEqualTo(415);
		String surname = newSurname();
		for (String accept : List.of("application/xml", "text/html", "image/*")) {
			assertThat(caller.with("Accept", accept).post("/api/contacts", aContact(surname)).status()).as(accept)
				.isEqualTo(406);
		}
		assertThat(caller.get("/api/contacts?search=" + surname).body().get("total").asInt()).isZero();
		assertThat(caller.delete("/api/contacts/" + FrontDoorCalls.aMissingId()).status()).isEqualTo(405);
	}

	@Test
	void namesEveryWrongFieldAtOnceAndKeepsNothing() {
		String surname = newSurname();
		var contact = aContact(surname);
		contact.put("channel", "PIGEON");
		contact.put("source", "1Z");
		contact.remove("type");
		contact.put("narrative", "  \u00A0 ");
		contact.put("needs", List.of("2.3", "99.9"));
		contact.put("presentingLevel", "3a");
		contact.put("receivedAt", "2026-02-31T10:00:00Z");
		contact.put("colour", "blue");
		contact.put("referrer", Map.of("name", "A\u0007B", "phone", "1".repeat(41)));
		contact.put("children",
				List.of(Map.of("firstName", "Kofi", "lastName", surname, "dateOfBirth", "2026-1-1"),
						Map.of("firstName", "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "sex", "X", "upn", "1",
								"nhsNumber", "12", "address", Map.of("postcode", "nowhere"))));
		contact.put("tools", List.of(Map.of("tool", "TEA_LEAVES", "date", "2999-01-01")));
		long people = count("person");

		assertThat(wrong(this.api.as("screener").post("/api/contacts", contact))).contains("channel", "source", "type",
				"narrative", "needs[1]", "presentingLevel", "receivedAt", "colour", "referrer.name", "referrer.phone",
				"children[0].dateOfBirth", "children[1].firstName", "children[1].lastName", "children[1].sex",
				"children[1].upn", "children[1].nhsNumber", "children[1].address.postcode", "tools[0].tool",
				"tools[0].date");

		assertThat(this.api.as("screener").get("/api/contacts?search=" + surname).body().get("total").asInt()).isZero();
		assertThat(count("person")).isEqualTo(people);
	}

	@Test
	void asksForWhatIsRequired() {
		assertThat(wrong(this.api.as("screener").post("/api/contacts", Map.of()))).containsExactlyInAnyOrder("channel",
				"source", "type", "narrative", "children");
		var nulls = new LinkedHashMap<String, Object>();
		List.of("channel", "source", "type", "narrative", "children", "adults")
			.forEach((field) -> nulls.put(field, null));
		assertThat(wrong(this.api.as("screener").post("/api/contacts", nulls))).containsExactlyInAnyOrder("channel",
				"source", "type", "narrative", "children");
		for (String list : List.of("children", "adults", "needs", "tools")) {
			assertThat(wrong(
					this.api.as("screener").post("/api/contacts", aContactWith(list, Collections.singletonList(null)))))
				.as(list)
				.contains(list + "[0]");
		}
	}

	static Stream<String> names() {
		return Stream.of("O'Brien", "D\u2019Arcy", "Nguy\u1EC5n", "\u674E", "\u0141ukasz", "Zo\u00EB-Mae", "X",
				"de la Cruz", "\u0645\u062D\u0645\u062F", "\u05D9\u05D5\u05E1\u05E3", "N\u0303u", "\uD842\uDFB7",
				"x".repeat(100));
	}

	@ParameterizedTest
	@MethodSource("names")
	void keepsNamesByteForByte(String name) {
		var contact = aContact(newSurname());
		contact.put("children", List.of(Map.of("firstName", name, "lastName", name, "dateOfBirth", "2015-03-01")));
		contact.put("referrer", Map.of("name", name));

		String id = this.frontDoor.told("screener", contact);

		JsonNode seen = this.frontDoor.contact(id);
		assertThat(seen.at("/children/0/firstName").asString()).isEqualTo(name);
		assertThat(seen.at("/children/0/lastName").asString()).isEqualTo(name);
		assertThat(seen.at("/referrer/name").asString()).isEqualTo(name);
	}

	static Stream<String> notNames() {
		return Stream.of("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "Ada\u0000", "Ada\u202Eadb", "A\u200Bda",
				"Ada\nLovelace", "A\tB", "x".repeat(101), "x".repeat(300), "\uD800", "\uD83D\uDE00", "\u0007");
	}

	@ParameterizedTest
	@MethodSource("notNames")
	void refusesWhatIsNoName(String name) {
		var child = Map.of("firstName", "Kofi", "lastName", name, "dateOfBirth", "2015-03-01");

		assertThat(
				wrong(this.api.as("screener").post("/api/contacts", escaped(aContactWith("children", List.of(child))))))
			.containsExactly("children[0].lastName");
	}

	@Test
	void trimsAndTakesBlankForAbsent() {
		String surname = newSurname();
		var contact = aContact(surname);
		contact.put("children", List.of(Map.of("firstName", "  Kofi\u00A0", "lastName", "\t" + surname + "\n", "school",
				" \u00A0 ", "dateOfBirth", "2015-03-01")));
		contact.put("narrative", "  Two lines\n of it.  ");

		JsonNode seen = this.frontDoor.contact(this.frontDoor.told("screener", contact));

		assertThat(seen.at("/children/0/firstName").asString()).isEqualTo("Kofi");
		assertThat(seen.at("/children/0/lastName").asString()).isEqualTo(surname);
		assertThat(seen.at("/children/0").has("school")).isFalse();
		assertThat(seen.get("narrative").asString()).isEqualTo("Two lines\n of it.");
		for (String blank : List.of("", "   ", "\u00A0\u2003", "\u200B", "\u3164")) {
			assertThat(wrong(this.api.as("screener").post("/api/contacts", aContactWith("narrative", blank))))
				.containsExactly("narrative");
		}
	}

	static Stream<String> texts() {
		return Stream.of("\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 is how they drew it",
				"<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' OR '1'='1",
				"'; DROP TABLE contact;--", "${7*7}", "#{7*7}", "${''.getClass().forName('java.lang.Runtime')}",
				"*{T(java.lang.Runtime).getRuntime()}", "__${7*7}__::.x", "[[${7*7}]]", "{{7*7}}", "<%= 7*7 %>",
				"#set($x=1)", "../../etc/passwd", "first\r\nERROR admin logged in", "=1+1", "+1", "-1", "@SUM(A1)",
				";=1", "%s%n%x", "\\u0000", "{0}", "\u0627\u0644\u0639\u0631\u0628\u064A\u0629 text");
	}

	@ParameterizedTest
	@MethodSource("texts")
	void keepsTextAsItWasTypedAndNeverRunsIt(String text) {
		var contact = aContactWith("narrative", text);
		contact.put("tried", text);

		String id = this.frontDoor.told("practitioner-school", contact);

		JsonNode seen = this.frontDoor.contact(id);
		assertThat(seen.get("narrative").asString()).isEqualTo(text);
		assertThat(seen.get("tried").asString()).isEqualTo(text);
	}

	@Test
	void keepsWhatLooksLikeAnAttackInNamesAndLines() {
		var contact = aContact(newSurname());
		contact.put("children", List.of(Map.of("firstName", "'; DROP TABLE x;--", "lastName", "${7*7}", "dateOfBirth",
				"2015-03-01", "school", "<script>alert(1)</script>")));
		contact.put("referrer", Map.of("agency", "=cmd|' /C calc'!A0", "role", "{{7*7}}"));

		String id = this.frontDoor.told("screener", contact);
		this.frontDoor.does("screener", id, "screen-contact", FrontDoorCalls.screened());
		var decision = FrontDoorCalls.decided("INFO_ADVICE", "UP");
		decision.put("rationale", "#{7*7} ${7*7}");
		decision.put("receivingAgency", "${execution}");
		this.frontDoor.does("front-door-manager", id, "decide-contact", decision);

		JsonNode seen = this.frontDoor.contact(id);
		assertThat(seen.at("/children/0/firstName").asString()).isEqualTo("'; DROP TABLE x;--");
		assertThat(seen.at("/children/0/lastName").asString()).isEqualTo("${7*7}");
		assertThat(seen.at("/children/0/school").asString()).isEqualTo("<script>alert(1)</script>");
		assertThat(seen.at("/referrer/agency").asString()).isEqualTo("=cmd|' /C calc'!A0");
		assertThat(seen.at("/decision/rationale").asString()).isEqualTo("#{7*7} ${7*7}");
		assertThat(seen.at("/decision/receivingAgency").asString()).isEqualTo("${execution}");
	}

	@Test
	void takesTextUpToTheLimitAndNoLonger() {
		String emoji = "\uD83D\uDE00";
		for (String text : List.of("x".repeat(10_000), emoji.repeat(10_000))) {
			String id = this.frontDoor.told("screener", aContactWith("narrative", text));
			assertThat(this.frontDoor.contact(id).get("narrative").asString()).isEqualTo(text);
		}
		assertThat(wrong(this.api.as("screener").post("/api/contacts", aContactWith("narrative", "x".repeat(10_001)))))
			.containsExactly("narrative");
		assertThat(wrong(
				this.api.as("screener").post("/api/contacts", aContactWith("reasonNotSought", "x".repeat(4_001)))))
			.containsExactly("reasonNotSought");
		assertThat(wrong(this.api.as("screener").post("/api/contacts", aContactWith("narrative", "a\u0007b"))))
			.containsExactly("narrative");
		assertThat(wrong(this.api.as("screener").post("/api/contacts", escaped(aContactWith("narrative", "a\u0000b")))))
			.containsExactly("narrative");
		assertThat(wrong(
				this.api.as("screener").post("/api/contacts", aContactWith("needs", Collections.nCopies(41, "2.3")))))
			.containsExactly("needs");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-02-31", "2027-02-29", "0000-01-01", "10000-01-01", "+10000-01-01", "2026-1-1",
			"01/02/2020", "1999-01-01T00:00:00Z", "1772000000000", "yesterday", "2999-01-01", "1880-01-01" })
	void refusesBirthdaysThatCannotBe(String date) {
		var child = Map.of("firstName", "Kofi", "lastName", "Quaye", "dateOfBirth", date);

		assertThat(wrong(this.api.as("screener").post("/api/contacts", aContactWith("children", List.of(child)))))
			.containsExactly("children[0].dateOfBirth");
	}

	@Test
	void takesTheDaysThatCanBe() {
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		for (LocalDate born : List.of(LocalDate.of(2024, 2, 29), today, today.minusYears(125))) {
			var child = Map.of("firstName", "Kofi", "lastName", newSurname(), "dateOfBirth", born.toString());
			this.frontDoor.told("screener", aContactWith("children", List.of(child)));
		}
		assertThat(wrong(this.api.as("screener")
			.post("/api/contacts", aContactWith("receivedAt", this.clock.instant().plusSeconds(3_600).toString()))))
			.containsExactly("receivedAt");
		assertThat(wrong(
				this.api.as("screener").post("/api/contacts", aContactWith("receivedAt", "1999-12-31T23:00:00Z"))))
			.containsExactly("receivedAt");
	}

	@Test
	void checksAnExpectedDateAgainstTheDayOfTheContact() {
		for (String late : List.of("2026-01-31", "2027-01-03", "2020-01-01", "2028-02-29")) {
			var contact = aContactWith("children", List.of(Map.of("lastName", "Quaye", "expectedDate", late)));
			contact.put("receivedAt", "2026-03-02T10:00:00Z");
			assertThat(wrong(this.api.as("screener").post("/api/contacts", contact))).as(late)
				.containsExactly("children[0].expectedDate");
		}
		var leap = aContactWith("children", List.of(Map.of("lastName", newSurname(), "expectedDate", "2024-02-29")));
		leap.put("receivedAt", "2023-10-02T10:00:00Z");
		this.frontDoor.told("screener", leap);
		var both = Map.of("firstName", "Kofi", "lastName", "Quaye", "dateOfBirth", "2025-11-01", "expectedDate",
				"2026-03-20");
		var contact = aContactWith("children", List.of(both));
		contact.put("receivedAt", "2026-03-02T10:00:00Z");
		assertThat(wrong(this.api.as("screener").post("/api/contacts", contact)))
			.containsExactly("children[0].expectedDate");
	}

	@Test
	void refusesNullsInTheListsOfWork() {
		String contact = this.frontDoor.told("screener", aContact(newSurname()));
		for (String list : List.of("unmetNeeds", "matches", "checks", "toolsVerified")) {
			var finding = FrontDoorCalls.screened();
			finding.put(list, Arrays.asList((Object) null));
			assertThat(wrong(this.frontDoor.tries("screener", contact, "screen-contact", finding))).as(list)
				.containsExactly(list + "[0]");
		}
		this.frontDoor.does("screener", contact, "screen-contact", FrontDoorCalls.screened());
		var decision = FrontDoorCalls.decided("INFO_ADVICE", "UP");
		decision.put("services", Arrays.asList((Object) null));
		decision.put("receivingAgency", "a\u202Eb");
		decision.put("rationale", "a\u0007");
		decision.put("overrideReason", " \u00A0");
		assertThat(wrong(this.frontDoor.tries("front-door-manager", contact, "decide-contact", decision)))
			.containsExactlyInAnyOrder("services[0]", "receivingAgency", "rationale");
	}

	private long count(String table) {
		return this.jdbc.sql("select count(*) from " + table).query(Long.class).single();
	}

	/** As JSON in ASCII, so that halves of characters get through to the service. */
	private static String escaped(Object body) {
		var text = new StringBuilder();
		tools.jackson.databind.json.JsonMapper.builder()
			.enable(tools.jackson.core.json.JsonWriteFeature.ESCAPE_NON_ASCII)
			.build()
			.writeValueAsString(body)
			.chars()
			.forEach((character) -> text.append((char) character));
		return text.toString();
	}

}
