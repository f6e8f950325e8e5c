package org.earlyhelp.journey;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.workflow.DemoClock;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What journeys ask of the service that tell no story, at moments of their own. */
record Asked(Api api, DemoClock clock) {

	static final String SOCIAL_CARE = "social-care-manager";

	/** Puts the clock there, whatever other journeys left it at. */
	Asked beginAt(String moment) {
		if (this.clock.now().isAfter(Instant.parse(moment))) {
			this.clock.beginAt(Instant.parse(moment));
		}
		else {
			moveTo(moment);
		}
		return this;
	}

	/** Moves the clock, as the demonstration's administrator. */
	void moveTo(String moment) {
		Api.Answer moved;
		do {
			moved = this.api.as("admin").put("/api/demo/clock", Map.of("now", moment));
			assertThat(moved.status()).as(moved.text()).isIn(200, 202);
		}
		while (moved.status() == 202);
	}

	/** Raises something, where nothing may be refused. */
	JsonNode posted(String username, String path, Object body) {
		Api.Answer answer = this.api.as(username).post(path, body);
		assertThat(answer.status()).as(answer.text()).isIn(200, 201);
		return answer.body();
	}

	/** The clocks of this sort, the earliest due first. */
	List<JsonNode> clocks(Journeys.Story story, String timer) {
		List<JsonNode> clocks = new ArrayList<>();
		this.api.as("service-manager").get(story.path("/deadlines")).body().get("items").forEach((deadline) -> {
			if (timer.equals(deadline.get("timer").asString())) {
				clocks.add(deadline);
			}
		});
		return clocks;
	}

	JsonNode clock(Journeys.Story story, String timer) {
		List<JsonNode> clocks = clocks(story, timer);
		assertThat(clocks).as(timer).isNotEmpty();
		return clocks.get(clocks.size() - 1);
	}

	/** The clocks of the case by name, the last of each. */
	Map<String, JsonNode> clocks(String episode) {
		var clocks = new TreeMap<String, JsonNode>();
		read("service-manager", "/api/cases/" + episode + "/deadlines").get("items")
			.forEach((clock) -> clocks.put(clock.get("timer").asString(), clock));
		return clocks;
	}

	/** What is there for this person. */
	JsonNode read(String user, String path) {
		Api.Answer answer = this.api.as(user).get(path);
		assertThat(answer.status()).as("%s reads %s: %s", user, path, answer.text()).isEqualTo(200);
		return answer.body();
	}

	JsonNode stepUp(String id) {
		return this.api.as(SOCIAL_CARE).get("/api/step-ups/" + id).body();
	}

	/** How often the ledger tells this of the case. */
	long told(Journeys.Story story, String action) {
		return this.api.as("auditor")
			.get("/api/audit/events?limit=100&action=" + action + "&caseId=" + story.caseId())
			.body()
			.get("items")
			.size();
	}

}
