package org.earlyhelp.outcome;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class OutcomeApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void showsHowFarEachNeedHasComeAndWhatLasted() {
		Journeys.Story story = this.journeys.anActiveCase();
		story.does(Journeys.HEALTH, "review-plan", this.journeys.theReview(story, 7, "IMPROVED"));

		JsonNode view = read(Journeys.HEALTH, story);

		assertThat(
				view.get("needs")
					.valueStream()
					.map((need) -> need.get("code").asString() + " " + need.get("baseline") + " " + need.get("now")
							+ " " + need.get("travelled")))
			.containsExactlyInAnyOrder("2.3 3 7 4", "3.2 4 7 3", "10.2 3 7 4");
		assertThat(result(view, "SF_ELIGIBLE")).isEqualTo("MET");
		assertThat(result(view, "SF_SUCCESS")).isEqualTo("UNKNOWN");
		this.database.sql("update case_need set sustained = true where case_id = :id")
			.param("id", UUID.fromString(story.caseId()))
			.update();
		assertThat(result(read(Journeys.HEALTH, story), "SF_SUCCESS")).isEqualTo("MET");
		assertThat(this.api.as("auditor")
			.get("/api/audit/events?caseId=" + story.caseId() + "&action=RECORD_VIEWED&limit=100")
			.text()).contains("OUTCOME_FRAMEWORKS");
	}

	@Test
	void showsWhatPartnersToldToWhomeverLeadsAndManages() {
		Journeys.Story story = this.journeys.anActiveCase();
		String file = """
				upn,nhs_number,first_name,last_name,date_of_birth,postcode,kind,from,to,value,source
				,,Abena,%s,1995-07-30,CH2 3BB,WORK_SUPPORT,%s,,VOLUNTEERED,Jobcentre
				""".formatted(story.surname(), this.journeys.today().minusDays(20));
		Api.Answer taken = this.api.as("service-manager")
			.upload("/api/facts/import", "facts.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);

		JsonNode lead = test(read(Journeys.HEALTH, story), "FT4a_PROGRESS_TO_WORK");
		JsonNode other = read(Journeys.NURSERY, story);

		assertThat(lead.get("result").asString()).isEqualTo("MET");
		assertThat(lead.at("/facts/0/source").asString()).isEqualTo("Jobcentre");
		assertThat(test(read("team-manager", story), "FT4a_PROGRESS_TO_WORK").get("facts").size()).isEqualTo(1);
		assertThat(test(other, "FT4a_PROGRESS_TO_WORK").get("result").asString()).isEqualTo("MET");
		assertThat(other.get("frameworks").get(0).get("tests").valueStream())
			.allSatisfy((test) -> assertThat(test.propertyNames()).containsExactlyInAnyOrder("code", "result"));
		assertThat(test(other, "SF_ELIGIBLE").get("reason").asString()).isNotBlank();
		assertThat(other.get("factsShown").asBoolean()).isFalse();
		assertThat(this.api.as("practitioner-police").get(story.path("/outcome-frameworks")).status()).isEqualTo(404);
		assertThat(Map.of("status", this.api.as("analyst").get(story.path("/outcome-frameworks")).status()))
			.containsEntry("status", 404);
	}

	/** K11: taken back when its source says otherwise. */
	@Test
	void keepsThatSomebodyFoundWorkUntilItsSourceSaysOtherwise() {
		Journeys.Story story = this.journeys.anActiveCase();
		bring(story, "OUT_OF_WORK_BENEFITS,%s,%s,YES,Jobcentre".formatted(ago(700), ago(60)),
				"WORK_SUPPORT,%s,,NONE,Jobcentre".formatted(ago(170)));
		assertThat(kept(story)).isZero();

		bring(story, "EMPLOYMENT,%s,,CONTINUOUS,Jobcentre".formatted(ago(50)));
		assertThat(result(read(Journeys.HEALTH, story), "FT4b_WORK")).isEqualTo("MET");
		assertThat(kept(story)).isEqualTo(1);

		bring(story, "EMPLOYMENT,%s,,NONE,Jobcentre".formatted(ago(50)));
		assertThat(result(read(Journeys.HEALTH, story), "FT4b_WORK")).isNotEqualTo("MET");
		assertThat(kept(story)).isZero();
	}

	private java.time.LocalDate ago(int days) {
		return this.journeys.today().minusDays(days);
	}

	/** About the mother. */
	private void bring(Journeys.Story story, String... facts) {
		var file = new StringBuilder(
				"upn,nhs_number,first_name,last_name,date_of_birth,postcode,kind,from,to,value,source\n");
		for (String fact : facts) {
			file.append(",,Abena,").append(story.surname()).append(",1995-07-30,CH2 3BB,").append(fact).append('\n');
		}
		Api.Answer taken = this.api.as("service-manager")
			.upload("/api/facts/import", "facts.csv", "text/csv", file.toString().getBytes(StandardCharsets.UTF_8));
		assertThat(taken.status()).as(taken.text()).isEqualTo(200);
	}

	private long kept(Journeys.Story story) {
		return this.database.sql("select count(*) from outcome_result where case_id = :id and test = 'FT4b_WORK'")
			.param("id", UUID.fromString(story.caseId()))
			.query(Long.class)
			.single();
	}

	private JsonNode read(String username, Journeys.Story story) {
		Api.Answer answer = this.api.as(username).get(story.path("/outcome-frameworks"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private static String result(JsonNode view, String code) {
		return test(view, code).get("result").asString();
	}

	private static JsonNode test(JsonNode view, String code) {
		return view.get("frameworks")
			.valueStream()
			.flatMap((framework) -> framework.get("tests").valueStream())
			.filter((test) -> code.equals(test.get("code").asString()))
			.findFirst()
			.orElseThrow();
	}

}
