package org.earlyhelp.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.validation.Schema;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.shared.text.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The ledger as files, over HTTP: A-22. */
@ServiceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportApiTests {

	private static final Pattern XES_ACTION = Pattern
		.compile("<event><string key=\"concept:name\" value=\"([A-Z0-9_]+)\"/>");

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	private Journeys.Story story;

	@BeforeAll
	void live() {
		this.story = this.journeys.aClosedCase();
		this.api.as("taf-adviser").get(this.story.path(""));
		this.api.as("practitioner-school").get(this.story.path(""));
	}

	@Test
	void tellsOfTheSameEntriesInEveryFormat() {
		String where = "&caseId=" + this.story.caseId();
		List<JsonNode> canonical = lines(file("format=jsonl" + where));
		Map<String, Long> actions = count(canonical.stream().map((line) -> line.at("/event/action").asString()));
		JsonNode ocel = JsonMapper.shared().readTree(file("format=ocel" + where).text());
		String xes = file("format=xes" + where).text();
		List<JsonNode> fhir = lines(file("format=fhir" + where));

		assertThat(canonical).hasSizeGreaterThan(10);
		assertThat(actions).containsKeys("RECORD_VIEWED", "ACCESS_DENIED", "CASE_OPENED");
		assertThat(canonical).hasSize(this.api.as("auditor")
			.get("/api/audit/events?limit=1&caseId=" + this.story.caseId())
			.body()
			.get("total")
			.asInt());
		assertThat(count(ocel.get("events").valueStream().map((event) -> event.get("type").asString())))
			.isEqualTo(actions);
		assertThat(count(XES_ACTION.matcher(xes).results().map((found) -> found.group(1)))).isEqualTo(actions);
		assertThat(count(fhir.stream().map((event) -> event.at("/subtype/0/code").asString()))).isEqualTo(actions);
		assertThat(xes.split("<trace>")).as("one case is one course").hasSize(2);
		assertThat(XES_ACTION.matcher(xes).results().map((found) -> found.group(1)))
			.containsExactlyElementsOf(canonical.stream().map((line) -> line.at("/event/action").asString()).toList());
		for (String kind : List.of("case", "contact", "family", "person")) {
			assertThat(ocel.get("objects").valueStream().filter((one) -> one.get("type").asString().equals(kind)))
				.as(kind)
				.hasSize((int) canonical.stream()
					.map((line) -> line.get("event").path(kind + "Id").asString(""))
					.filter((id) -> !id.isEmpty())
					.distinct()
					.count());
		}
	}

	@Test
	void isAsTheStandardsSay() {
		Schema hl7 = ExportSchemas.fhir();
		String where = "&caseId=" + this.story.caseId();
		Map<String, JsonNode> oneOfEach = lines(file("format=fhir" + where)).stream()
			.collect(
					Collectors.toMap((event) -> event.at("/subtype/0/code").asString() + event.get("outcome").asString()
							+ event.path("entity").size(), Function.identity(), (one, other) -> one));

		oneOfEach.values().forEach((event) -> {
			ExportSchemas.validate(hl7, ExportSchemas.fhirXml(event));
			// sev-1, the resource's one invariant: a name or a query, never both
			event.path("entity").forEach((entity) -> assertThat(entity.has("name") && entity.has("query")).isFalse());
		});
		ExportSchemas.validate(ExportSchemas.xes(), file("format=xes" + where).text());
		ExportSchemas.validateOcel(JsonMapper.shared().readTree(file("format=ocel" + where).text()));
		assertThat(oneOfEach).hasSizeGreaterThanOrEqualTo(10);
	}

	@Test
	void isWrittenDownBeforeItLeaves() {
		Api.Answer file = file("format=ocel&caseId=" + this.story.caseId());

		JsonNode written = this.api.as("auditor")
			.get("/api/audit/events?correlationId=" + file.header("X-Correlation-Id"))
			.body()
			.get("items");
		assertThat(written).hasSize(1);
		JsonNode said = written.get(0).get("payload");
		assertThat(said.get("what").asString()).isEqualTo("LEDGER_OCEL");
		assertThat(said.at("/parameters/caseId").asString()).isEqualTo(this.story.caseId());
		assertThat(said.get("rows").asString()).isEqualTo(file.header("X-Rows"));
		assertThat(said.get("sha256").asString()).isEqualTo(Sha256.hex(file.text().getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "", "format=csv", "format=JSONL", "format=jsonl&format=xes", "format=jsonl&from=2026-02-30",
					"format=jsonl&from=2026-03-02T09:00:00", "format=xes&from=2026-03-03&to=2026-03-01",
					"format=ocel&caseId=1", "format=ocel&name=Mensah", "format=fhir&to=+999999999-01-01T00:00:00Z" })
	void refusesWhatItCannotMake(String query) {
		Api.Answer refused = this.api.as("auditor").get("/api/audit/export?" + query);

		assertThat(refused.status()).as(query).isEqualTo(400);
		assertThat(refused.body().get("errors")).isNotEmpty();
	}

	@Test
	void knowsNoCaseThatIsNotForTheAsker() {
		Journeys.Story hidden = this.journeys.aCaseInAssessment();
		this.database.sql("update case_file set restriction = 2 where id = ?")
			.param(UUID.fromString(hidden.caseId()))
			.update();

		Api.Answer ofHidden = this.api.as("auditor").get("/api/audit/export?format=jsonl&caseId=" + hidden.caseId());
		Api.Answer ofNone = this.api.as("auditor").get("/api/audit/export?format=jsonl&caseId=" + UUID.randomUUID());

		assertThat(ofHidden.status()).isEqualTo(404);
		assertThat(ofNone.status()).isEqualTo(404);
		assertThat(ofHidden.body().get("key")).isEqualTo(ofNone.body().get("key"));
		assertThat(lines(file("format=jsonl")).stream()
			.map((line) -> line.get("event"))
			.filter((event) -> event.path("caseId").asString("").equals(hidden.caseId()))).isNotEmpty()
			.allSatisfy((event) -> assertThat(event.has("payload")).isFalse());
	}

	@Test
	void isForThoseWhoReadTheLedger() {
		for (String username : List.of("screener", "service-manager", "partner-auditor", "analyst", "admin")) {
			assertThat(this.api.as(username).get("/api/audit/export?format=jsonl").status()).as(username)
				.isEqualTo(403);
		}
	}

	private Api.Answer file(String query) {
		Api.Answer file = this.api.as("auditor").get("/api/audit/export?" + query);
		assertThat(file.status()).as(file.text()).isEqualTo(200);
		return file;
	}

	private static List<JsonNode> lines(Api.Answer file) {
		return file.text().lines().map((line) -> JsonMapper.shared().readTree(line)).toList();
	}

	private static Map<String, Long> count(Stream<String> actions) {
		return actions.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

}
