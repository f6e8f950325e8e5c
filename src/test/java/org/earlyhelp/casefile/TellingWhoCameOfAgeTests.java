package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A child of an open case comes of age. */
@ServiceTest
class TellingWhoCameOfAgeTests {

	@Autowired
	private Api api;

	@Autowired
	private Journeys journeys;

	@Autowired
	private TellingWhoCameOfAge telling;

	@Autowired
	private CurrentUser user;

	@Autowired
	private JdbcClient database;

	@Test
	void tellsOnTheBirthdayAndOnce() {
		Journeys.Story story = this.journeys.anActiveCase();
		born(story, this.journeys.today().minusYears(18).plusDays(1), null);
		tell();
		assertThat(told(story)).isZero();

		born(story, this.journeys.today().minusYears(18), null);
		tell();
		tell();

		assertThat(told(story)).isEqualTo(1);
		assertThat(this.api.as(Journeys.HEALTH).get(story.path("/timeline")).text()).contains("CHILD_CAME_OF_AGE");
	}

	@Test
	void makesUpForMorningsThatWereMissed() {
		Journeys.Story story = this.journeys.anActiveCase();
		born(story, this.journeys.today().minusYears(18).minusDays(10), "K");

		tell();

		assertThat(told(story)).isEqualTo(1);
	}

	@Test
	void waitsForTheLaterBirthdayWithAPlanForSpecialNeeds() {
		Journeys.Story story = this.journeys.anActiveCase();
		born(story, this.journeys.today().minusYears(18), "E");
		tell();
		assertThat(told(story)).isZero();

		born(story, this.journeys.today().minusYears(25), "E");
		tell();

		assertThat(told(story)).isEqualTo(1);
	}

	@Test
	void saysNothingOfWhoIsNoLongerOnTheCase() {
		Journeys.Story story = this.journeys.anActiveCase();
		born(story, this.journeys.today().minusYears(18), null);
		Api.Answer left = this.api.as(Journeys.HEALTH)
			.post(story.path("/members/" + story.person("Kofi") + "/departure"), Map.of("reason", "TURNED_18"));
		assertThat(left.status()).as(left.text()).isLessThan(300);

		tell();

		assertThat(told(story)).isZero();
	}

	@Test
	void nobodyTurnsEighteenBeforeTheirBirthday() {
		Journeys.Story story = this.journeys.anActiveCase();

		Api.Answer refused = this.api.as(Journeys.HEALTH)
			.post(story.path("/members/" + story.person("Kofi") + "/departure"), Map.of("reason", "TURNED_18"));

		assertThat(refused.status()).as(refused.text()).isEqualTo(400);
		assertThat(refused.body().at("/errors/0/field").asString()).isEqualTo("on");
	}

	private void born(Journeys.Story story, LocalDate on, String sen) {
		this.database.sql("update person set date_of_birth = ?, sen = ? where id = ?")
			.params(on, sen, UUID.fromString(story.person("Kofi")))
			.update();
	}

	private void tell() {
		this.user.as(User.SYSTEM, this.telling::tell);
	}

	private int told(Journeys.Story story) {
		return this.database
			.sql("select count(*) from message where subject_id = ? and kind = 'CAME_OF_AGE'" + " and recipient = ?")
			.params(UUID.fromString(story.caseId()), Journeys.HEALTH)
			.query(Integer.class)
			.single();
	}

}
