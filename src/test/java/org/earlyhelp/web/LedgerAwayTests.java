package org.earlyhelp.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.PageVisitor;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** While nothing can be written down, nothing is shown or changed. */
@ServiceTest
class LedgerAwayTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@LocalServerPort
	private String port;

	@Test
	void showsAndChangesNothingAndSaysThatItIsDown() {
		Journeys.Story story = this.journeys.anActiveCase();
		UUID id = UUID.fromString(story.caseId());
		String task = story.task("review-plan");
		String root = story.path("");
		String contact = story.contactId();
		var pages = new PageVisitor(this.port, Journeys.HEALTH, (call) -> {
		});
		assertThat(pages.get("/cases/" + id).status()).isEqualTo(200);
		int notes = notes(id);
		int version = version(id);

		this.database.sql("alter table ledger_entry rename to ledger_entry_away").update();
		try {
			for (String path : List.of(root, root + "/notes", root + "/timeline", root + "/documents", root + "/needs",
					root + "/deadlines", "/api/cases", "/api/tasks?view=mine", "/api/tasks/" + task,
					"/api/contacts/" + contact)) {
				Api.Answer answer = this.api.as("team-manager").get(path);
				isDown(path, answer, story);
				assertThat(answer.header("Content-Type")).as(path).startsWith("application/problem+json");
			}
			isDown("search", this.api.as("team-manager").post("/api/search", Map.of("text", story.surname())), story);
			isDown("note",
					this.api.as(Journeys.HEALTH)
						.post(root + "/notes",
								Map.of("kind", "CALL", "when", this.journeys.today() + "T00:00:00Z", "text", "Hello.")),
					story);
			for (String path : List.of("/cases/" + id, "/cases/" + id + "/family", "/cases/" + id + "/timeline",
					"/tasks", "/tasks/" + task)) {
				Api.Answer answer = pages.get(path);
				isDown(path, answer, story);
				assertThat(answer.header("Content-Type")).as(path).startsWith("text/html");
			}
			assertThat(this.api.anonymously().get("/actuator/health").status()).isEqualTo(503);
		}
		finally {
			this.database.sql("alter table ledger_entry_away rename to ledger_entry").update();
		}

		assertThat(this.api.anonymously().get("/actuator/health").status()).isEqualTo(200);
		assertThat(notes(id)).isEqualTo(notes);
		assertThat(version(id)).isEqualTo(version);
		assertThat(pages.get("/cases/" + id).status()).isEqualTo(200);
	}

	private static void isDown(String what, Api.Answer answer, Journeys.Story story) {
		assertThat(answer.status()).as(what + ": " + answer.text()).isEqualTo(503);
		assertThat(answer.text()).as(what).doesNotContain(story.surname()).doesNotContain("Kofi");
	}

	private int notes(UUID episode) {
		return this.database.sql("select count(*) from case_note where case_id = ?")
			.param(episode)
			.query(Integer.class)
			.single();
	}

	private int version(UUID episode) {
		return this.database.sql("select version from case_file where id = ?")
			.param(episode)
			.query(Integer.class)
			.single();
	}

}
