package org.earlyhelp.conformance;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The paths of many cases over HTTP. Cases of other tests are among them: each test looks
 * for its own, or compares before and after.
 */
@ServiceTest
class ConformanceTests {

	private static final String PATH = "/api/audit/conformance";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Autowired
	private CatchingUpPaths catchingUp;

	@Test
	void countsCasesByThePathThatTheyTook() {
		String variant = Path.ofTypes(List.of("allocate-assessor", "record-consent")).variant();
		long before = cases(variant);
		long all = figures("").get("cases").asLong();

		Journeys.Story story = this.journeys.aCaseInAssessment();

		assertThat(cases(variant)).isEqualTo(before + 1);
		assertThat(figures("").get("cases").asLong()).isGreaterThan(all);
		assertThat(cases(variant, "&agency=Police")).isZero();
		assertThat(cases(variant, "&stage=ended")).isZero();
		JsonNode behind = read("team-manager", PATH + "/cases?variant=" + variant + "&limit=100").get("items");
		assertThat(behind.get(0).get("steps").asInt()).isEqualTo(2);
		assertThat(ids(behind)).contains(story.caseId());
	}

	@Test
	void movesACaseToAnotherPathWithEachStepAndNotWithWhatIsRefused() {
		Journeys.Story story = this.journeys.aCaseToAllocate();
		assertThat(pathOf(story)).isEmpty();

		assertThat(story.tries("taf-adviser", "allocate-assessor", Map.of("assessor", "nobody-such")).status())
			.isEqualTo(400);
		assertThat(pathOf(story)).isEmpty();
		story.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH));

		assertThat(pathOf(story)).isEqualTo("allocate-assessor");
	}

	@Test
	void tellsWhereAPathLeavesTheMostFrequentOne() {
		this.journeys.aCaseInAssessment();

		JsonNode first = read("auditor", PATH + "?limit=1");
		JsonNode usual = first.get("items").get(0);

		assertThat(usual.has("parts")).isFalse();
		this.journeys.aCaseToAllocate();
		JsonNode all = read("auditor", PATH + "?limit=100");
		all.get("items")
			.valueStream()
			.skip(1)
			.forEach((variant) -> assertThat(variant.get("parts").has("usual") || variant.get("parts").has("here"))
				.isTrue());
		assertThat(all.get("figures").get("partings")).isNotEmpty();
		assertThat(all.get("items").valueStream().map((one) -> one.get("cases").asLong()).toList())
			.isSortedAccordingTo(Comparator.reverseOrder());
	}

	@Test
	void goesThroughThePathsPageByPage() {
		this.journeys.aCaseInAssessment();
		this.journeys.aCaseToAllocate();

		JsonNode one = read("auditor", PATH + "?limit=1");
		JsonNode two = read("auditor", PATH + "?limit=1&after=" + one.get("next").asString());

		assertThat(one.get("total").asLong()).isGreaterThan(1);
		assertThat(two.get("items").get(0).get("id").asString())
			.isNotEqualTo(one.get("items").get(0).get("id").asString());
	}

	@Test
	void countsRestrictedCasesAndListsThemForThoseAloneWhoMayKnow() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		UUID id = UUID.fromString(story.caseId());
		String variant = Path.ofTypes(List.of("allocate-assessor", "record-consent")).variant();
		long counted = cases(variant);
		String list = PATH + "/cases?variant=" + variant + "&limit=1";
		long listed = read("team-manager", list).get("total").asLong();

		this.database.sql("update case_file set restriction = 2 where id = ?").param(id).update();

		assertThat(cases(variant)).isEqualTo(counted);
		JsonNode left = read("team-manager", list);
		assertThat(left.get("total").asLong()).isEqualTo(listed - 1);
		assertThat(ids(left.get("items"))).doesNotContain(id.toString());
	}

	@Test
	void keepsAuditorsToSampledCasesAndAnalystsToFigures() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		UUID id = UUID.fromString(story.caseId());
		String variant = Path.ofTypes(List.of("allocate-assessor", "record-consent")).variant();
		String list = PATH + "/cases?variant=" + variant + "&limit=100";

		assertThat(ids(read("auditor", list).get("items"))).doesNotContain(id.toString());
		this.database.sql("update case_file set sampled = true where id = ?").param(id).update();
		assertThat(ids(read("auditor", list).get("items"))).contains(id.toString());
		assertThat(read("analyst", list).get("total").asLong()).isZero();
		assertThat(read("analyst", PATH).get("figures").get("cases").asLong()).isPositive();
		for (String user : List.of(Journeys.HEALTH, "screener", "admin", "partner-auditor", "records-officer")) {
			assertThat(this.api.as(user).get(PATH).status()).as(user).isEqualTo(403);
			assertThat(this.api.as(user).get(PATH + "/cases").status()).as(user).isEqualTo(403);
		}
	}

	@Test
	void listsTheCasesBehindADeparture() {
		Journeys.Story story = this.journeys.aScreenedContact();
		long before = departed("AGAINST_RECOMMENDATION");
		story.does("front-door-manager", "decide-contact", Map.of("outcome", "TAF_NEW", "level", "UP", "rationale",
				"Three unmet needs.", "overrideReason", "The family copes with most of it."));

		JsonNode listed = read("service-manager", PATH + "/cases?deviation=AGAINST_RECOMMENDATION&limit=100");

		assertThat(departed("AGAINST_RECOMMENDATION")).isGreaterThan(before);
		JsonNode line = listed.get("items")
			.valueStream()
			.filter((one) -> one.get("id").asString().equals(story.caseId()))
			.findFirst()
			.orElseThrow();
		assertThat(line.get("deviations").get("AGAINST_RECOMMENDATION").asInt()).isOne();
	}

	@Test
	void refusesWhatItCannotRead() {
		for (String query : List.of("from=2026-02-30", "from=2026-03-02&to=2026-03-01", "stage=never", "limit=0",
				"after=nonsense", "nonsense=1", "from=1990-01-01")) {
			assertThat(this.api.as("auditor").get(PATH + "?" + query).status()).as(query).isEqualTo(400);
		}
		assertThat(this.api.as("auditor").get(PATH + "/cases?deviation=TIRED").status()).isEqualTo(400);
		assertThat(this.api.as("auditor").get(PATH + "/cases?after=eHl6H3h5eg").status()).isEqualTo(400);
	}

	@Test
	void givesCasesFromBeforePathsWereKeptTheirPath() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		this.database.sql("delete from case_path where case_id = ?").param(UUID.fromString(story.caseId())).update();

		this.catchingUp.catchUp();

		assertThat(pathOf(story)).isEqualTo("allocate-assessor record-consent");
	}

	private String pathOf(Journeys.Story story) {
		return this.database.sql("select path from case_path where case_id = ?")
			.param(UUID.fromString(story.caseId()))
			.query(String.class)
			.single();
	}

	private long departed(String kind) {
		return figures("").get("deviations").get(kind).get("cases").asLong();
	}

	private JsonNode figures(String query) {
		return read("service-manager", PATH + query).get("figures");
	}

	private long cases(String variant) {
		return cases(variant, "");
	}

	/** Of this path, on whichever page it is. */
	private long cases(String variant, String filter) {
		String after = "";
		while (true) {
			JsonNode page = read("service-manager", PATH + "?limit=100" + filter + after);
			for (JsonNode one : page.get("items")) {
				if (one.get("id").asString().equals(variant)) {
					return one.get("cases").asLong();
				}
			}
			if (!page.has("next")) {
				return 0;
			}
			after = "&after=" + page.get("next").asString();
		}
	}

	private JsonNode read(String user, String path) {
		Api.Answer answer = this.api.as(user).get(path);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private static List<String> ids(JsonNode items) {
		return items.valueStream().map((one) -> one.get("id").asString()).toList();
	}

}
