package org.earlyhelp.workflow.engine;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.camunda.bpm.engine.ProcessEngine;
import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.PageVisitor;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What failed until it was left alone is shown to administrators, and tried again.
 */
@ServiceTest
class StoppedWorkTests {

	private static final String LIST = "/api/stopped-work";

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private ApplicationContext service;

	@Autowired
	private ProcessEngine engine;

	@Autowired
	private JdbcClient database;

	@Value("${local.server.port}")
	private String port;

	@Test
	void saysWhatFailedAndNothingOfTheFamily() {
		Journeys.Story story = this.journeys.aCaseInAssessment();

		String job = StoppedInTests.stopped(this.service, story.caseId());

		JsonNode work = shown(job);
		assertThat(work.get("process").asString()).isEqualTo("Deadline watch");
		assertThat(work.get("step").asString()).isEqualTo("Give notice");
		assertThat(work.get("about").asString()).isEqualTo("CASE");
		assertThat(work.path("reference").isNull() || work.path("reference").isMissingNode()).isTrue();
		assertThat(work.get("tries").asInt()).isEqualTo(3);
		assertThat(work.get("cause").asString()).isEqualTo("FAULT");
		assertThat(work.get("thrown").asString()).isEqualTo("NoSuchElementException");
		assertThat(work.toString()).doesNotContain(story.caseId(), story.surname(),
				story.theCase().get("reference").asString(), "at org.");
	}

	@Test
	void keepsNothingOfWhatWasSaidInTheEnginesTables() {
		String job = StoppedInTests.stopped(this.service, this.journeys.aCaseInAssessment().caseId());
		var jobs = this.engine.getManagementService();

		String kept = jobs.getJobExceptionStacktrace(job);

		assertThat(jobs.createJobQuery().jobId(job).singleResult().getExceptionMessage())
			.matches("[a-zA-Z.]+\\.[A-Z][a-zA-Z]+");
		assertThat(kept).contains("java.util.NoSuchElementException\n\tat ").contains("at org.earlyhelp.");
		assertThat(kept.lines()).allMatch((line) -> line.startsWith("\tat ") || line.matches("(Caused by: )?[\\w.$]+"));
		assertThat(this.engine.getRuntimeService().createIncidentQuery().configuration(job).singleResult())
			.satisfies((incident) -> assertThat(incident.getIncidentMessage()).matches("[a-zA-Z.]+"));
	}

	@Test
	void isDoneOnceItIsMendedAndTriedAgain() {
		String job = StoppedInTests.stopped(this.service, this.journeys.aCaseInAssessment().caseId());
		String entries = "select count(*) from ledger_entry where action = 'WORK_TRIED_AGAIN' and correlation_id = ?";

		Api.Answer first = tryAgain(job);
		Api.Answer second = tryAgain(job);
		StoppedInTests.run(this.service, job);

		assertThat(first.status()).as(first.text()).isEqualTo(204);
		assertThat(second.status()).as(second.text()).isEqualTo(409);
		assertThat(second.body().get("detail").asString()).contains("is not stopped");
		assertThat(shown(job)).isNull();
		assertThat(this.engine.getRuntimeService().createIncidentQuery().configuration(job).count()).isZero();
		assertThat(this.database.sql(entries).param(first.header("X-Correlation-Id")).query(Long.class).single())
			.isOne();
		assertThat(this.database.sql(entries).param(second.header("X-Correlation-Id")).query(Long.class).single())
			.isZero();
	}

	@Test
	void isTriedAgainOnceHoweverOftenItIsAsked() {
		String job = StoppedInTests.stopped(this.service, this.journeys.aCaseInAssessment().caseId());
		Api.Caller asked = this.api.as("admin").with("Idempotency-Key", UUID.randomUUID().toString());

		assertThat(asked.post(LIST + "/" + job + "/tries").status()).isEqualTo(204);
		assertThat(asked.post(LIST + "/" + job + "/tries").status()).isEqualTo(204);

		assertThat(tryAgain(UUID.randomUUID().toString()).status()).isEqualTo(404);
	}

	@Test
	void comesInPages() {
		StoppedInTests.stopped(this.service, this.journeys.aCaseInAssessment().caseId());
		StoppedInTests.stopped(this.service, this.journeys.aCaseInAssessment().caseId());

		JsonNode first = this.api.as("admin").get(LIST + "?limit=1").body();
		JsonNode next = this.api.as("admin").get(LIST + "?limit=1&after=" + first.get("next").asString()).body();

		assertThat(first.get("total").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(next.get("items")).hasSize(1);
		assertThat(next.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
		assertThat(this.api.as("admin").get(LIST + "?after=LTE").status()).isEqualTo(400);
		assertThat(this.api.as("admin").get(LIST + "?limit=101").status()).isEqualTo(400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "service-manager", "auditor", "practitioner-health", "records-officer" })
	void isForAdministratorsAlone(String username) {
		assertThat(this.api.as(username).get(LIST).status()).isEqualTo(403);
		assertThat(this.api.as(username).post(LIST + "/" + UUID.randomUUID() + "/tries").status()).isEqualTo(403);
		assertThat(new PageVisitor(this.port, username, (call) -> {
		}).get("/stopped-work").status()).isEqualTo(403);
	}

	@Test
	void hasAPageWithAButtonThatWorksOnce() {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String job = StoppedInTests.stopped(this.service, story.caseId());
		var admin = new PageVisitor(this.port, "admin", (call) -> {
		});
		String button = "/stopped-work/" + job + "/tries";

		String page = admin.get("/stopped-work").text();
		Api.Answer pressed = admin.send(button, Map.of("_once", List.of("once-" + job)));
		Api.Answer twice = admin.send(button, Map.of("_once", List.of("once-" + job)));
		Api.Answer later = admin.send(button, Map.of());

		assertThat(admin.get("/").text()).contains("href=\"/stopped-work\"");
		assertThat(page)
			.contains("Deadline watch: Give notice", "A case", "tried 3 times in a row", "A fault of the service",
					"NoSuchElementException", "action=\"" + button + "\"")
			.doesNotContain(story.surname(), story.caseId(), story.theCase().get("reference").asString());
		assertThat(pressed.status()).as(pressed.text()).isEqualTo(302);
		assertThat(twice.status()).as(twice.text()).isEqualTo(302);
		assertThat(later.status()).isEqualTo(409);
		assertThat(later.text()).contains("This work is not stopped");
		assertThat(admin.get("/stopped-work").text()).doesNotContain(button);
	}

	private Api.Answer tryAgain(String job) {
		return this.api.as("admin").post(LIST + "/" + job + "/tries");
	}

	/** Null where it is not in the list. */
	private JsonNode shown(String job) {
		String after = "";
		while (true) {
			Api.Answer answer = this.api.as("admin").get(LIST + "?limit=100" + after);
			assertThat(answer.status()).as(answer.text()).isEqualTo(200);
			for (JsonNode work : answer.body().get("items")) {
				if (work.get("id").asString().equals(job)) {
					return work;
				}
			}
			if (answer.body().path("next").isNull() || answer.body().path("next").isMissingNode()) {
				return null;
			}
			after = "&after=" + answer.body().get("next").asString();
		}
	}

}
