package org.earlyhelp.returns;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ExportApiTests {

	private static final String LIST_1 = "/api/exports/annex-a/list-1.csv";

	private static final String LIST_2 = "/api/exports/annex-a/list-2.csv";

	private static final String EPISODES = "/api/exports/ssd/early-help-episodes.csv";

	private static final String CONTACTS = "/api/exports/ssd/contacts.csv";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void listsAContactWithARowForEachChild() {
		String surname = Journeys.aSurname();
		LocalDate born = this.journeys.today().minusYears(3);
		Journeys.Story story = this.journeys.aContact(Map.of("source", "5D", "children",
				List.of(Map.of("firstName", "Kofi", "lastName", surname, "dateOfBirth", born.toString(), "sex", "M",
						"ethnicity", "MOTH", "address", Map.of("postcode", "CH2 3BB")),
						Map.of("lastName", surname, "expectedDate", this.journeys.today().plusMonths(2).toString()))),
				surname);
		List<String> children = children(story);

		assertThat(headings(LIST_1)).containsExactly("Child Unique ID", "Gender", "Ethnicity", "Date of Birth",
				"Age of Child (Years)", "Date of Contact", "Contact Source");
		assertThat(rows(LIST_1, children)).containsExactly(
				List.of(children.get(0), "a) Male", "i) MOTH", written(born), "3", written(this.journeys.today()),
						"p1) 5D: LA services"),
				List.of(children.get(1), "c) Not stated/recorded", "u) UNKNOWN", "", "", written(this.journeys.today()),
						"p1) 5D: LA services"));
	}

	@Test
	void looksBackSixMonthsFromTheDayAskedFor() {
		LocalDate day = LocalDate.of(2026, 2, 10);
		Journeys.Story story = this.journeys.aContact(Map.of("receivedAt", day + "T23:30:00Z"));
		List<String> children = children(story);

		assertThat(rows(LIST_1 + "?on=2026-02-09", children)).isEmpty();
		assertThat(rows(LIST_1 + "?on=2026-02-10", children)).hasSize(1);
		assertThat(rows(LIST_1 + "?on=2026-08-10", children)).hasSize(1);
		assertThat(rows(LIST_1 + "?on=2026-08-11", children)).isEmpty();
	}

	@Test
	void listsAssessmentsUnderWayAndDoneAndOpenEpisodesWithoutOne() {
		LocalDate today = this.journeys.today();
		Journeys.Story waiting = this.journeys.aCaseAwaitingConsent();
		Journeys.Story underWay = this.journeys.aCaseInAssessment();
		Journeys.Story done = this.journeys.anAssessedCase();
		Journeys.Story longAgo = this.journeys.anActiveCase();
		this.database.sql("""
				update assessment set started_on = :on, completed_at = :at where case_id = :id""")
			.param("on", today.minusMonths(9))
			.param("at", today.minusMonths(8).atTime(12, 0).atOffset(java.time.ZoneOffset.UTC))
			.param("id", UUID.fromString(longAgo.caseId()))
			.update();

		assertThat(headings(LIST_2)).endsWith("Assessment start date", "Assessment completion date",
				"Organisation completing assessment");
		assertThat(rows(LIST_2, children(waiting))).isEmpty();
		assertThat(ends(rows(LIST_2, children(underWay)))).containsExactly(List.of(written(today), "", "Health trust"));
		assertThat(ends(rows(LIST_2, children(done))))
			.containsExactly(List.of(written(today), written(today), "Health trust"));
		assertThat(ends(rows(LIST_2, children(longAgo)))).containsExactly(List.of(written(today), "", "Health trust"));
	}

	@Test
	void tellsHowAnEpisodeBeganAndEnded() {
		String today = this.journeys.today().toString();
		Journeys.Story open = this.journeys.anActiveCase();
		Journeys.Story closed = this.journeys.aClosedCase();
		String child = children(open).get(0);

		assertThat(headings(EPISODES)).containsExactly("earl_episode_id", "earl_person_id", "earl_episode_start_date",
				"earl_episode_end_date", "earl_episode_reason", "earl_episode_end_reason", "earl_episode_organisation",
				"earl_episode_worker_id");
		assertThat(rows(EPISODES, children(open))).containsExactly(List.of(
				open.theCase().get("reference").asString() + child.substring(child.lastIndexOf('-')), child, today, "",
				"2.3 Development of a child of 0 to 5|3.2 Adult's mental health|10.2 Debt that cannot be managed", "",
				"Health trust", Journeys.HEALTH));
		assertThat(rows(EPISODES, children(closed)).get(0)).contains(today, "Outcomes met");
		assertThat(rows(EPISODES + "?to=2001-02-03", children(closed))).isEmpty();
		this.database.sql("update case_file set closure_reason = 'OPENED_IN_ERROR' where id = :id")
			.param("id", UUID.fromString(closed.caseId()))
			.update();
		assertThat(rows(EPISODES, children(closed))).isEmpty();
	}

	@Test
	void tellsWhatCameOfAContact() {
		Journeys.Story waiting = this.journeys.aContact();
		Journeys.Story decided = this.journeys.aCaseToAllocate();

		assertThat(headings(CONTACTS)).containsExactly("cont_contact_id", "cont_person_id", "cont_contact_date",
				"cont_contact_source_code", "cont_contact_source_desc", "cont_contact_outcome_json");
		assertThat(rows(CONTACTS, children(waiting)).get(0).subList(2, 6))
			.containsExactly(this.journeys.today().toString(), "3B", "Health visitor", "");
		JsonNode flags = JsonMapper.shared().readTree(rows(CONTACTS, children(decided)).get(0).get(5));
		assertThat(flags.propertyNames()).containsExactly("NEW_REFERRAL_FLAG", "EXISTING_REFERRAL_FLAG",
				"CP_ENQUIRY_FLAG", "NFA_FLAG", "NON_AGENCY_ADOPTION_FLAG", "PRIVATE_FOSTERING_FLAG", "ADVICE_FLAG",
				"MISSING_FLAG", "OLA_CP_FLAG", "OTHER_OUTCOMES_EXIST_FLAG");
		assertThat(flags.valueStream().map(JsonNode::asString)).containsExactly("N", "N", "N", "N", "N", "N", "N", "N",
				"N", "Y");
	}

	@Test
	void givesAnalystsPseudonymsAndAgesAlone() {
		Journeys.Story story = this.journeys.anActiveCase();
		List<String> children = children(story);
		String reference = story.theCase().get("reference").asString();
		List<String> real = parse(this.api.as("auditor").get(LIST_1).text()).stream()
			.filter((row) -> children.contains(row.get(0)))
			.findFirst()
			.orElseThrow();

		for (String path : List.of(LIST_1, LIST_2, EPISODES, CONTACTS)) {
			String file = this.api.as("analyst").get(path).text();
			assertThat(file).as(path)
				.doesNotContain(children)
				.doesNotContain(reference)
				.doesNotContain("practitioner-");
			List<List<String>> rows = parse(file);
			List<List<String>> again = parse(this.api.as("analyst").get(path).text());
			assertThat(again.get(1).get(0)).as(path).isNotEqualTo(rows.get(1).get(0));
		}
		List<List<String>> list = parse(this.api.as("analyst").get(LIST_1).text());
		assertThat(list.subList(1, list.size())).extracting((row) -> row.get(3)).containsOnly("");
		assertThat(list).extracting((row) -> row.get(4)).contains(real.get(4));
	}

	@Test
	void writesDownWhatLeavesBeforeItDoes() {
		this.journeys.aContact();

		Api.Answer file = this.api.as("analyst").get(LIST_1 + "?on=2026-02-28");

		assertThat(file.header("Content-Disposition")).contains("annex-a-list-1.csv");
		JsonNode entry = this.api.as("auditor")
			.get("/api/audit/events?action=EXPORTED&actor=analyst&limit=100")
			.body()
			.get("items")
			.valueStream()
			.filter((line) -> file.header("X-Correlation-Id").equals(line.get("correlationId").asString()))
			.findFirst()
			.orElseThrow();
		JsonNode details = entry.get("payload");
		assertThat(details.get("what").asString()).isEqualTo("ANNEX_A_LIST_1");
		assertThat(details.at("/parameters/from").asString()).isEqualTo("2025-08-28");
		assertThat(details.at("/parameters/to").asString()).isEqualTo("2026-02-28");
		assertThat(details.get("rows").asLong()).isEqualTo(parse(file.text()).size() - 1);
		assertThat(file.header("X-Rows")).isEqualTo(details.get("rows").asString());
	}

	@Test
	void leavesOutWhatIsRestrictedUnlessTheAskerMayReadIt() {
		Journeys.Story story = this.journeys.anActiveCase();
		List<String> children = children(story);
		restrict(story, 1);

		for (String path : List.of(LIST_1, LIST_2, EPISODES, CONTACTS)) {
			assertThat(rows(path, children)).as(path).isEmpty();
			assertThat(this.api.as("auditor").get(path).header("X-Rows-Left-Out")).as("tells of somebody").isNull();
			assertThat(rows("service-manager", path, children)).as(path).hasSize(1);
		}
		restrict(story, 2);
		assertThat(rows("service-manager", EPISODES, children)).isEmpty();
	}

	@Test
	void leavesOutTheEarlierRecordsOfAFamilyThatIsRestrictedToday() {
		Journeys.Story earlier = this.journeys.anActiveCase();
		Journeys.Story today = this.journeys.anActiveCase();
		List<String> children = children(earlier);
		restrict(today, 2);
		assertThat(rows(LIST_2, children)).hasSize(1);

		this.database.sql("""
				update family set merged_into = (select family_id from case_file where id = :today)
				where id = (select family_id from case_file where id = :earlier)""")
			.param("today", UUID.fromString(today.caseId()))
			.param("earlier", UUID.fromString(earlier.caseId()))
			.update();

		for (String path : List.of(LIST_1, LIST_2, EPISODES, CONTACTS)) {
			assertThat(rows(path, children)).as(path).isEmpty();
		}
	}

	/**
	 * Each child under the assessment that was of them, whichever family they are of now.
	 */
	@Test
	void listsTheChildrenOfFamiliesMadeOneUnderTheirOwnAssessments() {
		Journeys.Story one = this.journeys.anActiveCase();
		Journeys.Story into = this.journeys.anActiveCase();
		List<String> moved = children(one);
		List<String> there = children(into);
		LocalDate today = this.journeys.today();

		Api.Answer merged = this.api.as("team-manager")
			.post(one.path("/merge"), Map.of("into", into.caseId(), "reason", "The same family, told of twice."));

		assertThat(merged.status()).as(merged.text()).isEqualTo(201);
		for (List<String> children : List.of(moved, there)) {
			assertThat(ends(rows(LIST_2, children)))
				.containsExactly(List.of(written(today), written(today), "Health trust"));
		}
	}

	@Test
	void leavesOutAContactThatNamesAChildOfARestrictedFamily() {
		Journeys.Story other = this.journeys.anActiveCase();
		Journeys.Story restricted = this.journeys.anActiveCase();
		List<String> children = children(other);
		assertThat(rows(LIST_1, children)).hasSize(1);
		restrict(restricted, 2);

		this.database.sql("update contact_child set person_id = :child where contact_id = :contact")
			.param("child", UUID.fromString(children(restricted).get(0)))
			.param("contact", UUID.fromString(other.contactId()))
			.update();

		for (String path : List.of(LIST_1, CONTACTS)) {
			assertThat(rows(path, children(restricted))).as(path).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { LIST_1, LIST_2, EPISODES, CONTACTS })
	void isForWhoeverAnswersForTheServiceCountsOrAudits(String path) {
		for (String username : List.of("service-manager", "analyst", "auditor")) {
			assertThat(this.api.as(username).get(path).status()).as(username).isEqualTo(200);
		}
		for (String username : List.of("practitioner-health", "team-manager", "screener", "partner-auditor", "admin",
				"records-officer", "social-care-manager")) {
			assertThat(this.api.as(username).get(path).status()).as(username).isEqualTo(403);
		}
		assertThat(this.api.anonymously().get(path).status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { LIST_1 + "?on=2026-02-30", LIST_1 + "?from=2026-02-01", LIST_2 + "?on=x",
			LIST_1 + "?on=2026-02-01&on=2026-02-02", EPISODES + "?from=2026-02-02&to=2026-02-01" })
	void refusesWhatIsNoPeriod(String path) {
		assertThat(this.api.as("analyst").get(path).status()).isEqualTo(400);
	}

	private void restrict(Journeys.Story story, int level) {
		this.database.sql("update case_file set restriction = :level where id = :id")
			.param("level", level)
			.param("id", UUID.fromString(story.caseId()))
			.update();
	}

	/** The ids of the children that a contact told of, in its order. */
	private List<String> children(Journeys.Story story) {
		return this.database.sql("select person_id from contact_child where contact_id = :id order by position")
			.param("id", UUID.fromString(story.contactId()))
			.query(UUID.class)
			.list()
			.stream()
			.map(UUID::toString)
			.toList();
	}

	private List<String> headings(String path) {
		return parse(this.api.as("analyst").get(path).text()).get(0);
	}

	/** What the auditor gets of these children. */
	private List<List<String>> rows(String path, List<String> children) {
		return rows("auditor", path, children);
	}

	private List<List<String>> rows(String username, String path, List<String> children) {
		return parse(this.api.as(username).get(path).text()).stream()
			.filter((row) -> children.contains(row.get(0)) || children.contains(row.get(1)))
			.toList();
	}

	private static List<List<String>> ends(List<List<String>> rows) {
		return rows.stream().map((row) -> row.subList(5, 8)).toList();
	}

	private static List<List<String>> parse(String csv) {
		try (CSVParser parser = CSVParser.parse(new StringReader(csv), CSVFormat.RFC4180)) {
			return parser.stream().map(CSVRecord::toList).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String written(LocalDate day) {
		return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day);
	}

}
