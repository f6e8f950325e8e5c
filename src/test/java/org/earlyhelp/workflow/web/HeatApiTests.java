package org.earlyhelp.workflow.web;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Where work waits in the processes, over HTTP. */
@ServiceTest
class HeatApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void countsWhatWaitsAtEachStepAndInWhatIsCalled() {
		long before = waiting("process=EarlyHelpCase", "CallActivity_FamilyAssessment");
		long inside = waiting("process=FamilyAssessment", "UserTask_CompleteAssessment");
		long steppedDown = waiting("process=EarlyHelpCase", "CallActivity_StepDown");

		this.journeys.aCaseInAssessment();

		assertThat(waiting("process=EarlyHelpCase", "CallActivity_StepDown")).isEqualTo(steppedDown);
		assertThat(waiting("process=EarlyHelpCase", "CallActivity_FamilyAssessment")).isEqualTo(before + 1);
		assertThat(waiting("process=FamilyAssessment", "UserTask_CompleteAssessment")).isEqualTo(inside + 1);
		assertThat(waiting("process=FamilyAssessment&agency=Police", "UserTask_CompleteAssessment")).isZero();
		JsonNode allocation = read("process=Allocation").get("items").get(0);
		assertThat(allocation.get("waits").get("done").asInt()).isPositive();
		assertThat(allocation.get("waits").get("tookDays").asInt()).isNotNegative();
	}

	@Test
	void printsTheNumbersInThePicture() {
		this.journeys.aCaseInAssessment();
		long waiting = waiting("process=FamilyAssessment", "UserTask_CompleteAssessment");

		Api.Answer picture = this.api.as("analyst").get("/api/timeliness/process.svg?process=FamilyAssessment");

		assertThat(picture.status()).isEqualTo(200);
		assertThat(picture.header("Content-Type")).startsWith("image/svg+xml");
		assertThat(picture.text()).contains("<title").contains(">" + waiting + " · ");
	}

	@Test
	void drawsForThoseWhoSeeFiguresAndNoOtherProcess() {
		assertThat(this.api.as("screener").get("/api/timeliness/process").status()).isEqualTo(403);
		assertThat(this.api.as("admin").get("/api/timeliness/process.svg").status()).isEqualTo(403);
		assertThat(this.api.as("team-manager").get("/api/timeliness/process?process=DeadlineWatch").status())
			.isEqualTo(400);
		assertThat(this.api.as("team-manager").get("/api/timeliness/process?by=level").status()).isEqualTo(400);
	}

	private long waiting(String query, String step) {
		return read(query).get("items")
			.valueStream()
			.filter((spot) -> spot.get("id").asString().equals(step))
			.findFirst()
			.orElseThrow()
			.get("waits")
			.get("waiting")
			.asLong();
	}

	private JsonNode read(String query) {
		Api.Answer answer = this.api.as("service-manager").get("/api/timeliness/process?" + query);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.body();
	}

}
