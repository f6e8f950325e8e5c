package org.earlyhelp.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.earlyhelp.ServiceTest;
import org.earlyhelp.access.StaffRightsChanged.Rights;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What somebody may do by their organisation's word, and since when, is in the ledger.
 */
@ServiceTest
@RecordApplicationEvents
class KnowingStaffTests {

	private static final Instant SAID = Instant.parse("2026-01-05T10:00:00Z");

	private final String username = "claimed-" + UUID.randomUUID().toString().substring(0, 8);

	@Autowired
	private KnowingStaff knowing;

	@Autowired
	private JdbcClient database;

	@Autowired
	private ApplicationEvents events;

	private long before;

	@BeforeEach
	void count() {
		this.before = entries();
	}

	@AfterEach
	void forget() {
		this.database.sql("delete from staff where username = ?").param(this.username).update();
	}

	@Test
	void tellsWhatSomebodyMayDoWhoComesForTheFirstTime() {
		Optional<User> known = this.knowing.know(claimed("Chester trust", "chester", Role.PRACTITIONER));

		assertThat(known).map(User::roles).contains(Set.of(Role.PRACTITIONER));
		assertThat(told()).singleElement().satisfies((fact) -> {
			assertThat(fact.username()).isEqualTo(this.username);
			assertThat(fact.before()).isNull();
			assertThat(fact.now())
				.isEqualTo(new Rights(List.of(Role.PRACTITIONER), List.of("chester"), "Chester trust", "north"));
		});
		assertThat(entries() - this.before).isOne();
	}

	@Test
	void tellsAChangeWithWhatWasBeforeAndSaysTheSameButOnce() {
		this.knowing.know(claimed("Chester trust", "chester", Role.PRACTITIONER));
		this.knowing.know(claimed("Chester trust", "chester", Role.PRACTITIONER));

		this.knowing.know(claimed("The council", "northwich", Role.TAF_ADVISER));
		this.knowing.know(claimed("The council", "northwich", Role.TAF_ADVISER));

		assertThat(entries() - this.before).isEqualTo(2);
		assertThat(told()).last().satisfies((fact) -> {
			assertThat(fact.before()).isEqualTo(told().get(0).now());
			assertThat(fact.now().roles()).containsExactly(Role.TAF_ADVISER);
			assertThat(fact.now().districts()).containsExactly("northwich");
			assertThat(fact.now().agency()).isEqualTo("The council");
		});
	}

	@Test
	void tellsOnceWhereSomebodyComesAtManyDoorsAtOnce() throws Exception {
		ExecutorService doors = Executors.newFixedThreadPool(4);
		try {
			for (Role role : List.of(Role.PRACTITIONER, Role.AUDITOR)) {
				Callable<Optional<User>> comes = () -> this.knowing.know(claimed("Chester trust", "chester", role));
				var coming = new ArrayList<Future<Optional<User>>>();
				for (int door = 0; door < 4; door++) {
					coming.add(doors.submit(comes));
				}
				for (Future<Optional<User>> each : coming) {
					assertThat(each.get()).map(User::roles).contains(Set.of(role));
				}
			}
		}
		finally {
			doors.shutdownNow();
		}

		assertThat(entries() - this.before).isEqualTo(2);
	}

	/** Two tokens of one person may both be good for a while. */
	@Test
	void keepsWhatWasSaidLastInWhicheverOrderItComes() {
		Claimed older = said(Role.SERVICE_MANAGER, SAID);
		Claimed newer = said(Role.PRACTITIONER, SAID.plusSeconds(30));

		this.knowing.know(older);
		this.knowing.know(newer);
		Optional<User> again = this.knowing.know(older);
		this.knowing.know(newer);
		this.knowing.know(older);
		this.knowing.know(said(Role.AUDITOR, newer.issuedAt()));

		assertThat(again).as("the request has what its own token says").contains(older.user());
		assertThat(kept()).isEqualTo("PRACTITIONER");
		assertThat(entries() - this.before).isEqualTo(2);
		this.knowing.know(said(Role.AUDITOR, SAID.plusSeconds(31)));
		assertThat(kept()).isEqualTo("AUDITOR");
	}

	@Test
	void takesWhatDoesNotTellWhenForOlderThanWhatDoes() {
		this.knowing.know(said(Role.SERVICE_MANAGER, null));
		this.knowing.know(said(Role.TAF_ADVISER, null));
		assertThat(kept()).as("none tells when: the last that came").isEqualTo("TAF_ADVISER");

		this.knowing.know(said(Role.PRACTITIONER, SAID));
		this.knowing.know(said(Role.SERVICE_MANAGER, null));

		assertThat(kept()).isEqualTo("PRACTITIONER");
	}

	/** Else nothing could be taken from somebody until then. */
	@Test
	void keepsNoTimeThatIsStillToCome() {
		this.knowing.know(said(Role.SERVICE_MANAGER, SAID.plus(Duration.ofDays(36_500))));

		this.knowing.know(said(Role.PRACTITIONER, SAID));

		assertThat(kept()).isEqualTo("PRACTITIONER");
	}

	@Test
	void tellsNothingOfOneWhoLeft() {
		this.knowing.know(claimed("Chester trust", "chester", Role.PRACTITIONER));
		this.database.sql("update staff set active = false where username = ?").param(this.username).update();

		Optional<User> known = this.knowing.know(claimed("Chester trust", "chester", Role.AUDITOR));

		assertThat(known).isEmpty();
		assertThat(entries() - this.before).isOne();
	}

	private Claimed claimed(String agency, String district, Role role) {
		return new Claimed(new User(this.username, "Somebody Claimed", agency, Set.of(role), Set.of(district)), "north",
				null, null);
	}

	private Claimed said(Role role, Instant at) {
		return new Claimed(claimed("Chester trust", "chester", role).user(), "north", null, at);
	}

	private String kept() {
		return this.database.sql("select roles from staff where username = ?")
			.param(this.username)
			.query(String.class)
			.single();
	}

	private List<StaffRightsChanged> told() {
		return this.events.stream(StaffRightsChanged.class).toList();
	}

	private long entries() {
		return this.database.sql("select count(*) from ledger_entry where action = 'STAFF_RIGHTS_CHANGED'")
			.query(Long.class)
			.single();
	}

}
