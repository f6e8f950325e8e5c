package org.earlyhelp.browser;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may see a case, and reading one behind broken glass. */
@BrowserTest
class NeedToKnowPagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private Api api;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void restrictsDecidesBreaksTheGlassAndLooksAtIt(int width, boolean script) {
		Journeys.Story story = this.journeys.aCaseToPlan();
		String path = "/cases/" + story.caseId();
		try (Visit visit = this.visits.by("team-manager", width, script)) {
			visit.open(path + "/restriction").look("restriction-as-usual");
			visit.press("Change who may see it").look("restrict-case");
			visit.press("Continue").look("restrict-case-refused");
			visit.tick("level", "2").tick("namedUsers", "team-manager").type("reason", "An aunt works for us.");
			visit.press("Continue").look("restrict-case-confirm");
			assertThat(visit.text()).contains("other people who could see the case will not", "This holds at once");
			visit.press("Restrict the case").look("restriction-holds");
			assertThat(visit.text()).contains("This holds from now on", "A second person decides");
			visit.open(path).look("case-restricted");
			assertThat(visit.text()).contains("Restricted to named people");
		}
		try (Visit visit = this.visits.by("records-officer", width, script)) {
			visit.open(path + "/restriction").look("restriction-to-decide");
			assertThat(visit.text()).doesNotContain(story.surname());
			visit.press("Decide").look("restriction-to-decide-refused");
			visit.tick("approved", "true").type("reason", "I know the family too.").press("Decide");
			assertThat(visit.text()).contains("You agreed");
		}
		try (Visit visit = this.visits.by("screener", width, script)) {
			visit.open("/search").type("text", story.surname()).press("Search").look("search-restricted-glass");
			visit.follow("Somebody is in danger, and you cannot reach them: read the case").look("break-glass");
			visit.type("reason", "Too short.").press("Break the glass and read").look("break-glass-refused");
			visit.tick("reasonCode", "RISK_OF_HARM")
				.type("reason", "The mother called from the street: her partner has a knife.")
				.press("Break the glass and read")
				.look("case-behind-glass");
			assertThat(visit.text()).contains("You read this case behind broken glass", story.surname());
			visit.open(path + "/family");
			assertThat(visit.text()).contains("You read this case behind broken glass");
			visit.open(path + "/timeline");
			assertThat(visit.text()).contains("You read this case behind broken glass");
		}
		String glass = glass(story);
		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/break-glass/" + glass).look("broken-glass");
			visit.open(task(glass)).press("Take this task").look("review-break-glass");
			visit.press("Record what you think of it").look("review-break-glass-refused");
			visit.tick("finding", "RIGHT")
				.type("note", "Police were at the door.")
				.press("Record what you think of it");
			assertThat(visit.heading()).startsWith("Done");
		}
		try (Visit visit = this.visits.by("taf-adviser", width, script)) {
			visit.open("/break-glass/" + glass).look("broken-glass-in-outline");
			assertThat(visit.text()).contains("Sam Okafor").doesNotContain("knife");
		}
		assertThat(this.api.as("team-manager")
			.post(story.path("/restriction"), Map.of("level", 0, "reason", "Over.", "namedUsers", List.of()))
			.status()).isEqualTo(201);
	}

	private String glass(Journeys.Story story) {
		return this.database.sql("select id from broken_glass where case_id = ?")
			.param(UUID.fromString(story.caseId()))
			.query(UUID.class)
			.single()
			.toString();
	}

	private String task(String glass) {
		return "/tasks/" + this.database.sql("select id from task where subject_id = ? and state = 'OPEN'")
			.param(UUID.fromString(glass))
			.query(UUID.class)
			.single();
	}

}
