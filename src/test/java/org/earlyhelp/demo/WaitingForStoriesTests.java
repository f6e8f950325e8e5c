package org.earlyhelp.demo;

import java.util.List;

import org.earlyhelp.Api;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class WaitingForStoriesTests {

	@Autowired
	private Api api;

	@Autowired
	private LoadingDemoData data;

	@BeforeEach
	void stories() {
		ReflectionTestUtils.setField(this.data, "loading", true);
	}

	@AfterEach
	void lived() {
		ReflectionTestUtils.setField(this.data, "loading", false);
	}

	@Test
	void letsPeopleReadMeanwhile() {
		assertThat(this.api.as("admin").get("/api/demo/clock").status()).isEqualTo(200);
		assertThat(this.api.as("screener").get("/api/tasks").status()).isEqualTo(200);
		assertThat(this.api.anonymously().get("/actuator/health").status()).isEqualTo(200);
	}

	@Test
	void letsCommandsWait() {
		for (var answer : List.of(this.api.as("screener").post("/api/contacts", "{}"),
				this.api.as("screener").with("Idempotency-Key", "while-loading").post("/api/contacts", "{}"),
				this.api.as("screener").post("/api/tasks/next"),
				this.api.as("admin").put("/api/demo/clock", "{\"now\":\"2026-03-02T09:00:00Z\"}"))) {
			assertThat(answer.status()).as(answer.text()).isEqualTo(503);
			assertThat(answer.header("Retry-After")).isEqualTo("5");
			assertThat(answer.body().get("key").asString()).isEqualTo("still-loading");
			assertThat(answer.body().get("detail").asString()).contains("still being loaded");
		}
	}

	@Test
	void hearsACommandAgainOnceTheyAreLived() {
		this.api.as("screener").with("Idempotency-Key", "once-lived").post("/api/contacts", "{}");
		lived();

		var answer = this.api.as("screener").with("Idempotency-Key", "once-lived").post("/api/contacts", "{}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Idempotent-Replayed")).isNull();
	}

}
