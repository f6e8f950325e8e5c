package org.earlyhelp;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class JourneysTests {

	@Autowired
	private Journeys journeys;

	@Test
	void takesAFamilyFromTheFrontDoorToAClosedCase() {
		Journeys.Story story = this.journeys.aClosedCase();

		assertThat(story.state()).isEqualTo("CLOSED");
		assertThat(story.theCase().get("outcome").asString()).isEqualTo("MET");
		assertThat(story.waits("send-closure-letter")).isTrue();
	}

}
