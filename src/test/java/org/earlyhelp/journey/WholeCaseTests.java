package org.earlyhelp.journey;

import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Cases agree at every step of the journey; one that does not is found out. */
@ServiceTest
class WholeCaseTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private ApplicationContext service;

	@Autowired
	private JdbcClient database;

	@Test
	void everyStepOfTheJourneyAgrees() {
		var whole = new WholeCase(this.service);
		whole.agrees(this.journeys.aCaseToAllocate().caseId());
		whole.agrees(this.journeys.aCaseAwaitingConsent().caseId());
		whole.agrees(this.journeys.aCaseInAssessment().caseId());
		whole.agrees(this.journeys.anAssessedCase().caseId());
		whole.agrees(this.journeys.aCaseToPlan().caseId());
		whole.agrees(this.journeys.aCaseProposedToClose().caseId());
		whole.agrees(this.journeys.aClosedCase().caseId());
		Journeys.Story story = this.journeys.anActiveCase();
		whole.agrees(story.caseId());
		story.does(Journeys.HEALTH, "review-plan", this.journeys.theReview(story, 5, "IMPROVED"));
		whole.agrees(story.caseId());
		this.api.as(Journeys.HEALTH)
			.post(story.path("/suspension"),
					Map.of("reason", "Abroad", "until", this.journeys.aWeekdayAfter(14).toString()));
		whole.agrees(story.caseId());
		this.api.as(Journeys.HEALTH).post(story.path("/resumption"), Map.of());
		whole.agrees(story.caseId());
	}

	@Test
	void findsOutACaseThatIsHalfChanged() {
		var whole = new WholeCase(this.service);
		Journeys.Story story = this.journeys.anActiveCase();
		UUID id = UUID.fromString(story.caseId());
		this.database.sql("update case_file set state = 'CLOSURE_PROPOSED' where id = ?").param(id).update();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> whole.agrees(story.caseId()))
			.withMessageContaining("closures that wait")
			.withMessageContaining("what a case that is CLOSURE_PROPOSED waits for");
		this.database.sql("update case_file set state = 'ACTIVE' where id = ?").param(id).update();
		whole.agrees(story.caseId());
		this.database.sql("update task set due_at = null where subject_id = ? and type = 'review-plan'")
			.param(id)
			.update();
		assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> whole.agrees(story.caseId()))
			.withMessageContaining("due date of review-plan");
	}

}
