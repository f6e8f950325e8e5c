package org.earlyhelp.workflow.web;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;

import org.earlyhelp.Api;
import org.earlyhelp.Api.Answer;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Moves by seconds only: others share this clock. */
@ServiceTest
class DemoClockControllerTests {

	@Autowired
	private Api api;

	@Test
	void movesForwardAndTicksOnFromThere() {
		Instant target = now().plusSeconds(2);

		Answer moved = move(target.toString());

		assertThat(moved.status()).as(moved.text()).isEqualTo(200);
		assertThat(Instant.parse(moved.body().get("now").asString())).isEqualTo(target);
		Instant shown = now();
		assertThat(shown).isBetween(target, target.plusSeconds(60));
		assertThat(now()).isAfter(shown);
	}

	@Test
	void takesAnyOffsetAndAnswersInUniversalTime() {
		Instant target = now().plusSeconds(2);

		Answer moved = move(OffsetDateTime.ofInstant(target, ZoneOffset.ofHours(1)).toString());

		assertThat(moved.status()).as(moved.text()).isEqualTo(200);
		assertThat(moved.body().get("now").asString()).endsWith("Z");
		assertThat(Instant.parse(moved.body().get("now").asString())).isEqualTo(target);
	}

	@Test
	void neverGoesBack() {
		Instant before = now();

		Answer refused = move(before.minusSeconds(60).toString());

		assertThat(refused.status()).as(refused.text()).isEqualTo(409);
		assertThat(refused.body().get("key").asString()).isEqualTo("workflow.clock-goes-forward-only");
		assertThat(now()).isAfterOrEqualTo(before);
	}

	@ParameterizedTest
	@ValueSource(strings = { "service-manager", "auditor", "practitioner-health" })
	void isMovedByTheAdministratorAloneAndReadByAll(String user) {
		String ahead = now().plusSeconds(600).toString();

		assertThat(this.api.as(user).put("/api/demo/clock", Map.of("now", ahead)).status()).isEqualTo(403);
		assertThat(this.api.as(user).get("/api/demo/clock").status()).isEqualTo(200);
		assertThat(now()).isBefore(Instant.parse(ahead));
	}

	@Test
	void isNothingForStrangers() {
		assertThat(this.api.anonymously().get("/api/demo/clock").status()).isEqualTo(401);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"now\":null}", "{\"now\":\"soon\"}", "{\"now\":\"2027-02-30T09:00:00Z\"}",
			"{\"now\":\"2027-02-01\"}", "{\"now\":1801472400}", "{\"now\":\"+10000-01-01T00:00:00Z\"}",
			"{\"now\":\"2027-02-01T09:00:00Z\",\"then\":1}", "{\"now\":\"2027-02-01T09:00:00Z\"}x", "[]", "{", "" })
	void refusesWhatIsNoMoment(String body) {
		Instant before = now();

		Answer refused = this.api.as("admin").put("/api/demo/clock", body);

		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
		assertThat(now()).isBetween(before, before.plusSeconds(60));
	}

	private Instant now() {
		return Instant.parse(this.api.as("admin").get("/api/demo/clock").body().get("now").asString());
	}

	private Answer move(String moment) {
		return this.api.as("admin").put("/api/demo/clock", Map.of("now", moment));
	}

}
