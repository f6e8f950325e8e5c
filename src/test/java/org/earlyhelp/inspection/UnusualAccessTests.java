package org.earlyhelp.inspection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.Journeys;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reads that somebody should ask about: each by a reader of its own. */
@ServiceTest
class UnusualAccessTests {

	@Autowired
	private FindingUnusualAccess unusual;

	@Autowired
	private Journeys journeys;

	@Autowired
	private CurrentUser user;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Profile profile;

	@Autowired
	private Clock clock;

	@Test
	void tellsWhoReadOfAFamilyOfTheirOwnName() throws Exception {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		User namesake = reader("Ann " + story.surname().toUpperCase(), null);
		User other = reader("Ann Somebody", null);

		looks(namesake, story, 2);
		looks(other, story, 2);

		assertThat(found(namesake)).singleElement().satisfies((one) -> {
			assertThat(one.kind()).isEqualTo(UnusualAccess.Kind.OWN_NAME);
			assertThat(one.reads()).isEqualTo(2);
			assertThat(one.family()).isEqualTo(family(story));
			assertThat(one.reference()).startsWith("T-");
		});
		assertThat(found(other)).isEmpty();
	}

	@Test
	void tellsWhoReadOfTheirNeighbours() throws Exception {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		String postcode = this.database
			.sql("select min(r.postcode) from residence r join family_member m on m.person_id = r.person_id"
					+ " where m.family_id = ?")
			.param(family(story))
			.query(String.class)
			.single();
		User neighbour = reader("Bo Else", postcode.toLowerCase());

		looks(neighbour, story, 1);

		assertThat(found(neighbour)).extracting(UnusualAccess::kind).containsExactly(UnusualAccess.Kind.OWN_POSTCODE);
	}

	@Test
	void tellsOfManyReadsWithinAnHourAndGoesOnPageByPage() throws Exception {
		Journeys.Story story = this.journeys.aCaseInAssessment();
		User fast = reader("Cy " + story.surname(), null);
		User slow = reader("Dee Else", null);
		int many = this.profile.unusualAccess().viewsAnHour();
		// A read more than the hours that the clock may turn over in.
		looks(fast, story, 2 * many);
		looks(slow, story, many - 1);

		List<UnusualAccess> all = found(fast);

		assertThat(all).extracting(UnusualAccess::kind)
			.contains(UnusualAccess.Kind.MANY_VIEWS, UnusualAccess.Kind.OWN_NAME);
		assertThat(found(slow)).isEmpty();
		var one = this.user.as(auditor(), () -> this.unusual.find(asked(fast, null, 1)));
		assertThat(one.page().total()).isEqualTo(all.size());
		var next = org.earlyhelp.shared.http.Cursor.decode(one.page().next(), 2);
		var rest = this.user.as(auditor(), () -> this.unusual.find(asked(fast, next, 100)));
		assertThat(one.page().items()).containsExactly(all.get(0));
		assertThat(rest.page().items()).containsExactlyElementsOf(all.subList(1, all.size()));
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "AUDITOR", "RECORDS_OFFICER" })
	void isForThoseWhoReadTheLedger(Role role) {
		var other = new User("other", "Other", "council", Set.of(role), Set.of());

		assertThatExceptionOfType(NotPermitted.class)
			.isThrownBy(() -> this.user.as(other, () -> this.unusual.find(asked(other, null, 1))));
	}

	private List<UnusualAccess> found(User reader) throws Exception {
		return this.user.as(auditor(), () -> this.unusual.find(asked(reader, null, 100))).page().items();
	}

	private UnusualAccessQuery asked(User reader, org.earlyhelp.shared.http.Cursor after, int limit) {
		Instant now = this.clock.instant();
		return new UnusualAccessQuery(null, reader.username(), now.minus(Duration.ofDays(1)),
				now.plus(Duration.ofDays(1)), after, limit);
	}

	private void looks(User reader, Journeys.Story story, int times) {
		var family = new FamilyId(family(story));
		var seen = new RecordViewed(Subject.of(new CaseId(UUID.fromString(story.caseId()))), family, "CASE",
				this.clock.instant());
		this.user.as(reader, () -> {
			for (int time = 0; time < times; time++) {
				this.events.publishEvent(seen);
			}
		});
	}

	private UUID family(Journeys.Story story) {
		return this.database.sql("select family_id from case_file where id = ?")
			.param(UUID.fromString(story.caseId()))
			.query(UUID.class)
			.single();
	}

	private User reader(String name, String postcode) {
		String username = "reader-" + UUID.randomUUID();
		this.database
			.sql("insert into staff (username, name, agency, roles, districts, works_in_term_time, active,"
					+ " home_postcode_key) values (?, ?, 'School', 'PRACTITIONER', '', false, false, ?)")
			.params(java.util.Arrays.asList(username, name,
					(postcode != null) ? postcode.replace(" ", "").toUpperCase() : null))
			.update();
		return new User(username, name, "School", Set.of(Role.PRACTITIONER), Set.of());
	}

	private static User auditor() {
		return new User("auditor", "Auditor", "council", Set.of(Role.AUDITOR), Set.of());
	}

}
