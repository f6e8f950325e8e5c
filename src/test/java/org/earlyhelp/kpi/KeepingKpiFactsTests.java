package org.earlyhelp.kpi;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** What the journey's own steps leave for the measures to count by. */
@ServiceTest
class KeepingKpiFactsTests {

	@Autowired
	Api api;

	@Autowired
	Journeys journeys;

	@Autowired
	JdbcClient database;

	@Test
	void keepsWhatAContactAnAssessmentAndAStepUpTell() {
		Journeys.Story story = this.journeys.anActiveCase();

		Map<String, Object> contact = this.database.sql("select * from kpi_contact where contact_id = ?")
			.param(UUID.fromString(story.contactId()))
			.query()
			.singleRow();
		assertThat(contact).containsKeys("agency", "tool_attached");
		UUID episode = UUID.fromString(story.caseId());
		Map<String, Object> voice = this.database
			.sql("select * from kpi_voice where case_id = ? and kind = 'ASSESSMENT'")
			.param(episode)
			.query()
			.singleRow();
		assertThat(voice).containsEntry("superseded", false);
		assertThat((Integer) voice.get("children")).isPositive();
		assertThat(voice.get("heard")).isEqualTo(voice.get("children"));

		String stepUp = this.api.as(Journeys.HEALTH)
			.post(story.path("/step-ups"), Map.of("urgency", "URGENT"))
			.body()
			.get("id")
			.asString();
		List<UUID> about = this.database.sql("select person_id from kpi_step_up_child where step_up_id = ?")
			.param(UUID.fromString(stepUp))
			.query(UUID.class)
			.list();
		assertThat(about).contains(UUID.fromString(story.person("Kofi")));
	}

}
