package org.earlyhelp.inspection;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.Api;
import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.Exported;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Reading in bulk is told of, and gets no file (S-09). */
@ServiceTest
class BulkReadingTests {

	@Autowired
	private Api api;

	@Autowired
	private WatchingBulkReading watching;

	@Autowired
	private Profile profile;

	@Autowired
	private CurrentUser user;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient database;

	@Autowired
	private Clock clock;

	private final String name = "bulk-" + UUID.randomUUID().toString().substring(0, 12);

	private final User reader = new User(this.name, this.name, "council", Set.of(Role.TEAM_MANAGER), Set.of());

	@Test
	void tellsOnceWhoOpensMoreThanAHundredCasesInAnHourAndGivesThemNoFile() {
		int most = this.profile.unusualAccess().casesAnHour();
		CaseId again = CaseId.next();
		views(again);
		for (int opened = 1; opened < most; opened++) {
			views(CaseId.next());
		}
		views(again);
		this.watching.watch();
		assertThat(found()).as("a hundred are usual").isEmpty();
		takes(1);

		views(CaseId.next());
		this.watching.watch();
		this.watching.watch();

		assertThat(found()).containsExactly("CASES_OPENED");
		assertThatExceptionOfType(TooMuchTaken.class).isThrownBy(() -> takes(1))
			.satisfies((refused) -> assertThat(refused.retryAfter()).isPositive());
		assertThat(found()).containsExactly("CASES_OPENED");
	}

	@Test
	void letsAFileBeFinishedAndGivesNoOtherInTheHour() {
		int most = this.profile.unusualAccess().rowsAnHour();
		takes(most);
		assertThat(found()).isEmpty();
		takes(1);
		assertThat(found()).containsExactly("ROWS_TAKEN");

		assertThatExceptionOfType(TooMuchTaken.class).isThrownBy(() -> takes(1));
		assertThatCode(() -> this.user.as(this.reader,
				() -> this.events
					.publishEvent(new Exported("LEDGER_XES", Map.of(), most, 0, "0".repeat(64), this.clock.instant()))))
			.as("pseudonyms alone")
			.doesNotThrowAnyException();
		this.database.sql("update file_taken set taken_at = ? where taker = ? and row_count = ?")
			.params(RealTime.now().minusSeconds(3601).atOffset(ZoneOffset.UTC), this.name, most)
			.update();
		takes(1);
		assertThat(taken()).hasSize(3);
	}

	@Test
	void answers429AndWhenToComeAgain() {
		String username = "deputy-service-manager";
		UUID id = UUID.randomUUID();
		this.database.sql("insert into file_taken (id, taker, taken_at, row_count) values (?, ?, ?, ?)")
			.params(id, username, RealTime.now().minusSeconds(1800).atOffset(ZoneOffset.UTC),
					this.profile.unusualAccess().rowsAnHour() + 1)
			.update();
		try {
			Api.Answer refused = this.api.as(username).get("/api/exports/annex-a/list-1.csv");

			assertThat(refused.status()).as(refused.text()).isEqualTo(429);
			assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1700, 1800);
			assertThat(refused.text()).contains("taken away so much");
		}
		finally {
			this.database.sql("delete from file_taken where id = ?").param(id).update();
		}
		assertThat(this.api.as(username).get("/api/exports/annex-a/list-1.csv").status()).isEqualTo(200);
	}

	private void views(CaseId episode) {
		Instant now = this.clock.instant();
		this.user.as(this.reader,
				() -> this.events.publishEvent(new RecordViewed(Subject.of(episode), FamilyId.next(), "CASE", now)));
	}

	private void takes(long rows) {
		this.user.as(this.reader, () -> this.events
			.publishEvent(new Exported("ANNEX_A_LIST_1", Map.of(), rows, 0, "0".repeat(64), this.clock.instant())));
	}

	private List<String> found() {
		return this.database.sql("select kind from bulk_reading where reader = ?")
			.param(this.name)
			.query(String.class)
			.list();
	}

	private List<Long> taken() {
		return this.database.sql("select row_count from file_taken where taker = ?")
			.param(this.name)
			.query(Long.class)
			.list();
	}

}
