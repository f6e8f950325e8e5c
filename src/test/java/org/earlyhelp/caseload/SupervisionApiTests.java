package org.earlyhelp.caseload;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
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

/** Supervision done and due, over HTTP. */
@ServiceTest
class SupervisionApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@Test
	void isOverdueUntilItIsHeldAndThenDueAgain() {
		Journeys.Story story = this.journeys.anActiveCase();
		began(story, 120);
		long overdue = sum("overdue");
		long done = sum("done");
		assertThat(listed("overdue")).contains(story.caseId());
		assertThat(ofCase("team-manager", story).get("overdue").asBoolean()).isTrue();
		assertThat(ofCase("team-manager", story).has("lastOn")).isFalse();

		assertThat(this.api.as("team-manager")
			.post(story.path("/notes"),
					Map.of("kind", "SUPERVISION", "when",
							Instant.now().minus(1, ChronoUnit.MINUTES).truncatedTo(ChronoUnit.SECONDS).toString(),
							"text", "Agreed to see Kofi alone."))
			.status()).isEqualTo(201);

		assertThat(sum("overdue")).isEqualTo(overdue - 1);
		assertThat(sum("done")).isEqualTo(done + 1);
		assertThat(listed("overdue")).doesNotContain(story.caseId());
		assertThat(listed("all")).contains(story.caseId());
		JsonNode read = ofCase("service-manager", story);
		assertThat(read.get("lastBy").asString()).isEqualTo("team-manager");
		assertThat(read.get("supervised").asString()).isEqualTo(Journeys.HEALTH);
		assertThat(read.get("overdue").asBoolean()).isFalse();
		assertThat(read.get("dueOn").asString()).isGreaterThan(this.journeys.today().toString());
	}

	@Test
	void countsARestrictedCaseAndListsItToNobodyWhoMayNotSeeIt() {
		Journeys.Story story = this.journeys.anActiveCase();
		began(story, 120);
		long overdue = sum("overdue");
		assertThat(listed("overdue")).contains(story.caseId());

		this.database.sql("update case_file set restriction = 2 where id = :id")
			.param("id", UUID.fromString(story.caseId()))
			.update();

		assertThat(sum("overdue")).isEqualTo(overdue);
		assertThat(listed("overdue")).doesNotContain(story.caseId());
	}

	@Test
	void isForManagementAlone() {
		Journeys.Story story = this.journeys.anActiveCase();

		for (String other : List.of(Journeys.HEALTH, "taf-adviser", "analyst", "admin")) {
			assertThat(this.api.as(other).get("/api/supervision").status()).as(other).isEqualTo(403);
		}
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("/supervision")).status()).isEqualTo(403);
		assertThat(this.api.as("taf-adviser").get(story.path("/supervision")).status()).isEqualTo(403);
		assertThat(this.api.as("practitioner-police").get(story.path("/supervision")).status()).isEqualTo(404);
		assertThat(this.api.as("team-manager").get("/api/supervision?which=late").status()).isEqualTo(400);
	}

	private void began(Journeys.Story story, int daysAgo) {
		this.database.sql("update case_file set started_at = :at where id = :id")
			.param("at", Instant.now().minus(daysAgo, ChronoUnit.DAYS).atOffset(ZoneOffset.UTC))
			.param("id", UUID.fromString(story.caseId()))
			.update();
	}

	private JsonNode ofCase(String reader, Journeys.Story story) {
		Api.Answer answer = this.api.as(reader).get(story.path("/supervision"));
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

	private long sum(String figure) {
		return this.api.as("team-manager")
			.get("/api/supervision?limit=1")
			.body()
			.get("teams")
			.valueStream()
			.mapToLong((team) -> team.get(figure).asLong())
			.sum();
	}

	/** The ids of all pages. */
	private List<String> listed(String which) {
		var ids = new ArrayList<String>();
		String after = "";
		while (after != null) {
			JsonNode page = this.api.as("team-manager").get("/api/supervision?limit=100&which=" + which + after).body();
			page.get("items").forEach((item) -> ids.add(item.get("id").asString()));
			after = page.has("next") ? "&after=" + page.get("next").asString() : null;
		}
		return ids;
	}

}
