package org.earlyhelp.browser;

import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Journeys;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Auditors hold one case, and many, against the model. */
@BrowserTest
class ConformancePagesTests {

	@Autowired
	private Visits visits;

	@Autowired
	private Journeys journeys;

	@Autowired
	private JdbcClient database;

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void showsWhatWasRequiredBesideWhatHappened(int width, boolean script) {
		Journeys.Story story = this.journeys.aScreenedContact();
		story.does("front-door-manager", "decide-contact", Map.of("outcome", "TAF_NEW", "level", "UP", "rationale",
				"Three unmet needs.", "overrideReason", "The family copes with most of it."));
		String id = story.caseId();
		this.database.sql("update deadline set due_at = started_at where subject_id = ? and timer = 'T07'")
			.param(UUID.fromString(id))
			.update();
		story.does("taf-adviser", "allocate-assessor", Map.of("assessor", Journeys.HEALTH));
		this.database.sql("update case_file set sampled = true where id = ?").param(UUID.fromString(id)).update();

		try (Visit visit = this.visits.by("auditor", width, script)) {
			visit.open("/cases/" + id + "/process").follow("Check it against the model");
			visit.look("checked-process");
			assertThat(visit.main().innerText()).contains("Against the recommendation", "Late", "Allocate assessor",
					"This rule answered", "Asked again with the same", "The reason is in the contact");
			visit.follow("Who looked at this case").look("looks");
			assertThat(visit.main().innerText()).contains("Held against the model", "How the contact was decided",
					"Auditor");
		}
	}

	@ParameterizedTest
	@CsvSource({ "1280, true", "375, false" })
	void showsThePathsOfManyCases(int width, boolean script) {
		this.journeys.aCaseInAssessment();
		Journeys.Story story = this.journeys.aCaseToAllocate();

		try (Visit visit = this.visits.by("service-manager", width, script)) {
			visit.open("/conformance").look("conformance");
			assertThat(visit.main().innerText()).contains("Where paths part", "Allocate assessor");
			visit.select("stage", "open").press("Show");
			assertThat(visit.main().innerText()).contains("The paths");
			visit
				.open("/conformance/cases?variant="
						+ this.database.sql("select variant from case_path where case_id = ?")
							.param(UUID.fromString(story.caseId()))
							.query(String.class)
							.single())
				.look("conformance-cases");
			assertThat(visit.main().innerText()).contains("case");
			visit.open("/conformance?from=2001-01-01&to=2001-02-01").look("conformance-none");
			assertThat(visit.main().innerText()).contains("No case began in this period");
		}
	}

}
