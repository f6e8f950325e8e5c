package org.earlyhelp.directory;

import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class ServiceRequestApiTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Test
	void followsARequestFromAskingToTheEndOfTheHelp() {
		Journeys.Story story = this.journeys.anActiveCase();
		String id = ask(story, "DEBT");
		JsonNode sent = only(story);
		assertThat(sent.get("state").asString()).isEqualTo("SENT");
		assertThat(sent.get("serviceName").asString()).isEqualTo("Debt and benefits advice");
		assertThat(sent.has("answerDueAt")).isTrue();

		assertThat(move(id, "WAITING", 0).status()).isEqualTo(204);
		assertThat(move(id, "ENDED", 0).status()).as("help that never began").isEqualTo(409);
		assertThat(move(id, "STARTED", 0).status()).isEqualTo(204);
		assertThat(move(id, "ENDED", 1).status()).as("tomorrow").isEqualTo(400);
		assertThat(move(id, "ENDED", -1).status()).as("before it began").isEqualTo(400);
		assertThat(move(id, "ENDED", 0).status()).isEqualTo(204);

		assertThat(only(story).get("steps").valueStream().map((step) -> step.get("state").asString()))
			.containsExactly("SENT", "WAITING", "STARTED", "ENDED");
	}

	@Test
	void countsWhatNobodyCouldGive() {
		Journeys.Story story = this.journeys.anActiveCase();
		JsonNode before = unmet("YOUNG_CARERS");
		String id = ask(story, "Young carers' service");

		move(id, "DECLINED", 0);

		JsonNode after = unmet("YOUNG_CARERS");
		assertThat(after.path("declined").asInt()).isEqualTo(before.path("declined").asInt() + 1);
		assertThat(after.path("asked").asInt()).isEqualTo(before.path("asked").asInt() + 1);
		assertThat(this.api.as(Journeys.HEALTH).get("/api/service-requests/unmet").status()).isEqualTo(403);
	}

	@Test
	void isForEitherACaseOrAContact() {
		assertThat(this.api.as(Journeys.HEALTH)
			.post("/api/service-requests", Map.of("service", "DEBT", "need", "Arrears."))
			.status()).isEqualTo(400);
		Journeys.Story story = this.journeys.aContact();
		Map<String, Object> forContact = Map.of("contactId", story.contactId(), "service", "DEBT", "need", "Arrears.");
		assertThat(this.api.as("screener").post("/api/service-requests", forContact).status()).isEqualTo(201);
		assertThat(this.api.as("screener")
			.get("/api/service-requests?contactId=" + story.contactId())
			.body()
			.get("total")
			.asInt()).isEqualTo(1);
	}

	@Test
	void doesNotExistForThoseOutsideTheCase() {
		Journeys.Story story = this.journeys.anActiveCase();
		String id = ask(story, "DEBT");

		assertThat(this.api.as("practitioner-police").get("/api/service-requests?caseId=" + story.caseId()).status())
			.isEqualTo(404);
		assertThat(this.api.as("practitioner-police")
			.post("/api/service-requests/" + id + "/states",
					Map.of("state", "ACCEPTED", "on", this.journeys.today().toString()))
			.status()).isEqualTo(404);
		assertThat(this.api.as(Journeys.HEALTH)
			.post("/api/service-requests/" + UUID.randomUUID() + "/states",
					Map.of("state", "ACCEPTED", "on", this.journeys.today().toString()))
			.status()).isEqualTo(404);
	}

	private String ask(Journeys.Story story, String service) {
		Api.Answer asked = this.api.as(Journeys.HEALTH)
			.post("/api/service-requests",
					Map.of("caseId", story.caseId(), "service", service, "need", "The arrears in a plan."));
		assertThat(asked.status()).as(asked.text()).isEqualTo(201);
		return asked.body().get("id").asString();
	}

	private Api.Answer move(String id, String state, int daysFromToday) {
		return this.api.as(Journeys.HEALTH)
			.post("/api/service-requests/" + id + "/states",
					Map.of("state", state, "on", this.journeys.today().plusDays(daysFromToday).toString()));
	}

	private JsonNode only(Journeys.Story story) {
		return this.api.as(Journeys.HEALTH)
			.get("/api/service-requests?caseId=" + story.caseId())
			.body()
			.get("items")
			.get(0);
	}

	private JsonNode unmet(String service) {
		return this.api.as("team-manager")
			.get("/api/service-requests/unmet")
			.body()
			.get("items")
			.valueStream()
			.filter((line) -> line.get("service").asString().equals(service))
			.findFirst()
			.orElse(tools.jackson.databind.node.JsonNodeFactory.instance.objectNode());
	}

}
