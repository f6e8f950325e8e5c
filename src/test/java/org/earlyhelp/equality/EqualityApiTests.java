package org.earlyhelp.equality;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Each stage by what is recorded, over HTTP: in a month in which nothing else lives. */
@ServiceTest
class EqualityApiTests {

	private static final String MONTH = "/api/equality?from=2019-03-01&to=2019-03-31";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void comparesStagesAndTellsGaps() {
		for (int family = 0; family < 5; family++) {
			lived(this.journeys.aCaseInAssessment(), "WBRI");
		}
		lived(this.journeys.aCaseAwaitingConsent(), null);

		JsonNode ethnicity = characteristic("ETHNICITY");

		assertThat(ethnicity.get("of").asInt()).isEqualTo(6);
		assertThat(ethnicity.has("recorded")).as("the gap is one child").isFalse();
		JsonNode white = ethnicity.get("groups").get(0);
		assertThat(white.get("code").asString()).isEqualTo("WBRI");
		assertThat(white.at("/stages/AGREED/leftOut").asBoolean()).isFalse();
		assertThat(white.at("/stages/AGREED/counted").asInt()).isEqualTo(5);
		assertThat(white.at("/stages/AGREED/percent").asDouble()).isEqualTo(100.0);
		assertThat(white.at("/stages/STEPPED_UP/counted").asInt()).isZero();
		assertThat(ethnicity.get("groups").get(1).has("code")).isFalse();
		JsonNode religion = characteristic("RELIGION");
		assertThat(religion.get("held").asBoolean()).isFalse();
		assertThat(religion.get("recorded").asInt()).isZero();
		Api.Answer file = this.api.as("analyst").get(MONTH.replace("?", "/export?"));
		assertThat(file.text()).contains("ETHNICITY,WBRI,").contains(",AGREED,2019-03-01,2019-03-31,5,5,100.0");
		assertThat(this.api.as("auditor").get("/api/audit/events?action=EXPORTED&limit=5").text()).contains("EQUALITY");
	}

	@Test
	void comparesByWhatIsKnownOfThePostcode() {
		take("CH2 3BB,2,URBAN,Made up", "SY14 7AA,9,RURAL,Made up");
		for (int family = 0; family < 5; family++) {
			lived(this.journeys.aCaseInAssessment(), "WBRI", "2018-05");
		}

		JsonNode deprivation = characteristic("DEPRIVATION", "2018-05");
		JsonNode rurality = characteristic("RURALITY", "2018-05");

		assertThat(deprivation.at("/groups/0/code").asString()).isEqualTo("MOST");
		assertThat(deprivation.at("/groups/0/stages/AGREED/counted").asInt()).isEqualTo(5);
		assertThat(deprivation.get("recorded").asInt()).isEqualTo(5);
		assertThat(rurality.at("/groups/0/code").asString()).isEqualTo("URBAN");
		take("SY14 7AA,,,Made up");
		assertThat(characteristic("DEPRIVATION", "2018-05").get("recorded").asInt()).isZero();
	}

	@Test
	void takesAllOfAFileOfPostcodesOrNothing() {
		take("SY14 7AA,9,RURAL,Made up");

		Api.Answer refused = bring("admin", "SY14 7AA,11,TOWN,Made up", "nowhere,1,URBAN,", "CH1 1AA,1,URBAN,Made up",
				"ch11aa,2,URBAN,Made up");

		assertThat(refused.status()).isEqualTo(400);
		assertThat(refused.text()).contains("line 2, imd_decile", "line 2, rural_urban", "line 3, postcode",
				"line 3, source", "line 5, postcode");
		assertThat(this.database.sql("select postcode_key from postcode_area").query(String.class).list())
			.containsExactly("SY147AA");
		for (String other : List.of("analyst", "team-manager", Journeys.HEALTH)) {
			assertThat(bring(other, "SY14 7AA,9,RURAL,Made up").status()).as(other).isEqualTo(403);
		}
	}

	private void take(String... rows) {
		Api.Answer taken = bring("service-manager", rows);
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);
		assertThat(taken.body().get("postcodes").asInt()).isEqualTo(rows.length);
	}

	private Api.Answer bring(String username, String... rows) {
		return this.api.as(username)
			.upload("/api/areas/import", "areas.csv", "text/csv",
					("postcode,imd_decile,rural_urban,source\n" + String.join("\n", rows))
						.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void isForThoseWhoAnswerForDistrictsOrFigures() {
		for (String other : List.of(Journeys.HEALTH, "screener", "admin", "records-officer")) {
			assertThat(this.api.as(other).get(MONTH).status()).as(other).isEqualTo(403);
		}
		assertThat(this.api.as("taf-adviser").get(MONTH + "&agency=Police").status()).isEqualTo(400);
		assertThat(this.api.as("service-manager").get("/api/equality").status()).isEqualTo(200);
	}

	private JsonNode characteristic(String code) {
		return characteristic(code, "2019-03");
	}

	private JsonNode characteristic(String code, String month) {
		Api.Answer answer = this.api.as("service-manager").get(MONTH.replace("2019-03", month));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body()
			.get("items")
			.valueStream()
			.filter((one) -> one.get("characteristic").asString().equals(code))
			.findFirst()
			.orElseThrow();
	}

	private void lived(Journeys.Story story, String ethnicity) {
		lived(story, ethnicity, "2019-03");
	}

	/** Began in that month, with one child of this ethnicity. */
	private void lived(Journeys.Story story, String ethnicity, String month) {
		UUID id = UUID.fromString(story.caseId());
		this.database
			.sql("update case_file set started_at = timestamp with time zone '" + month
					+ "-05 10:00:00Z' where id = :id")
			.param("id", id)
			.update();
		String family = "(select family_id from case_file where id = :id)";
		this.database.sql("update family_member set member_from = date '" + month + "-01' where family_id = " + family)
			.param("id", id)
			.update();
		this.database
			.sql("update person set ethnicity = :ethnicity where child and id in"
					+ " (select person_id from family_member where family_id = " + family + ")")
			.param("ethnicity", ethnicity)
			.param("id", id)
			.update();
	}

}
