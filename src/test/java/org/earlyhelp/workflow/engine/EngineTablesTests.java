package org.earlyhelp.workflow.engine;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * S-21: nothing that says anything about a person is ever in a table of the engine. Reads
 * every one of them whole, so what any other test put there is looked at too.
 */
@ServiceTest
class EngineTablesTests {

	/** What no id, code or date is: the text holds a small letter and no hyphen. */
	private static final String SAYS_SOMETHING = "(?s)(?=.*[a-z])(?=.{4,})[^@]*";

	private static final Set<String> NOT_PERSONAL = Set.of(Journeys.HEALTH, Journeys.NURSERY);

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@Autowired
	private JdbcTemplate database;

	@Test
	void holdNothingThatWasEverSaidAboutAFamily() {
		String marker = "Zyzzyva";
		Journeys.Story story = this.journeys.aContact(Map.of("narrative", marker + " narrative of the family", "tried",
				marker + " visits", "referrer", Map.of("name", marker + " Referrer", "agency", "Health trust", "role",
						marker + " role", "phone", "01244 555 0102")));
		Set<String> said = new TreeSet<>(Set.of(marker, "01244 555 0102", story.surname()));
		said(this.journeys.theContact(story.surname()), said);
		story.does("screener", "screen-contact", this.journeys.theScreening())
			.does("front-door-manager", "decide-contact",
					Map.of("outcome", "TAF_NEW", "level", "PP", "rationale", marker + " rationale"))
			.does("screener", "give-feedback", Map.of("method", "EMAIL", "text", marker + " feedback"))
			.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH))
			.does(Journeys.HEALTH, "record-consent", said(this.journeys.theConsent(), said))
			.does(Journeys.HEALTH, "complete-assessment", said(this.journeys.theAssessment(story), said))
			.does("taf-adviser", "agree-lead-practitioner",
					Map.of("practitioner", Journeys.HEALTH, "accepted", true, "familyChoiceConsidered", true))
			.does(Journeys.HEALTH, "hold-taf-meeting", said(this.journeys.theMeeting(story), said))
			.does(Journeys.HEALTH, "review-plan", said(this.journeys.theReview(story, 8, "ACHIEVED"), said));
		assertThat(this.api.as(Journeys.HEALTH)
			.post(story.path("/closure"), said(this.journeys.theClosure(story), said))
			.status()).isEqualTo(201);
		story.does("taf-adviser", "sign-off-closure", Map.of("approved", true, "comment", marker + " comment"));

		String episode = story.caseId();
		List<Cell> cells = dump();

		assertThat(said).hasSizeGreaterThan(25).contains("Kofi", "17 Canal Road", "We can breathe again.");
		assertThat(cells).as("the dump sees what is there")
			.anyMatch((cell) -> cell.text().contains(episode))
			.anyMatch((cell) -> cell.text().contains("UserTask_ScreenContact"));
		assertThat(cells.stream().filter((cell) -> said.stream().anyMatch(cell.text()::contains))).isEmpty();
	}

	@Test
	void holdOnlyVariablesThatAreIdsAndRoutingValues() {
		this.journeys.anActiveCase();

		List<Map<String, Object>> variables = this.database
			.queryForList("select name_, type_ as kind, text_ as says from act_ru_variable");
		assertThat(variables).isNotEmpty()
			.allSatisfy((variable) -> assertThat(variable.get("kind")).isIn("string", "boolean", "null"))
			.allSatisfy((variable) -> assertThat(String.valueOf(variable.get("says")))
				.matches("null|[A-Z0-9_]{1,40}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
		for (String table : List.of("act_hi_procinst", "act_hi_actinst", "act_hi_taskinst", "act_hi_varinst",
				"act_hi_detail", "act_hi_comment", "act_hi_attachment", "act_hi_identitylink", "act_hi_job_log")) {
			assertThat(this.database.queryForObject("select count(*) from " + table, Long.class)).as(table).isZero();
		}
	}

	private static Map<String, Object> said(Map<String, Object> payload, Collection<String> said) {
		texts(payload).filter((text) -> text.matches(SAYS_SOMETHING))
			.filter((text) -> !NOT_PERSONAL.contains(text))
			.filter((text) -> !text.matches("[0-9a-f-]{36}"))
			.forEach(said::add);
		return payload;
	}

	private static Stream<String> texts(Object value) {
		if (value instanceof Map<?, ?> object) {
			return object.values().stream().flatMap(EngineTablesTests::texts);
		}
		if (value instanceof Collection<?> list) {
			return list.stream().flatMap(EngineTablesTests::texts);
		}
		return (value instanceof String text) ? Stream.of(text) : Stream.empty();
	}

	/** Every column of every table of the engine, whatever its type, as text. */
	private List<Cell> dump() {
		List<String> tables = this.database.queryForList("""
				select lower(table_name) from information_schema.tables
				where lower(table_schema) = 'public' and lower(table_name) like 'act\\_%' escape '\\'""", String.class);
		assertThat(tables).hasSizeGreaterThan(40);
		List<Cell> cells = new ArrayList<>();
		tables.forEach((table) -> this.database.query("select * from " + table, (row) -> {
			for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
				Object value = row.getObject(column);
				if (value != null) {
					cells.add(new Cell(table + "." + row.getMetaData().getColumnName(column), text(value)));
				}
			}
		}));
		return cells;
	}

	private static String text(Object value) throws SQLException {
		if (value instanceof byte[] bytes) {
			return new String(bytes, StandardCharsets.UTF_8);
		}
		if (value instanceof Blob blob) {
			return new String(blob.getBytes(1, (int) blob.length()), StandardCharsets.UTF_8);
		}
		if (value instanceof Clob clob) {
			return clob.getSubString(1, (int) clob.length());
		}
		return value.toString();
	}

	private record Cell(String column, String text) {

		@Override
		public String toString() {
			return this.column + ": " + this.text.substring(0, Math.min(this.text.length(), 80));
		}

	}

}
