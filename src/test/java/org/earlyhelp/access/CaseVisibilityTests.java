package org.earlyhelp.access;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds the lists' SQL to the one decision, over random worlds. */
@Tag("database")
class CaseVisibilityTests {

	private static final int CASES = 300;

	/** Each is one world to look at: who, where from, and what they may be. */
	private static final int USERS = 1000;

	private static final List<String> NAMES = List.of("ann", "bob", "cem", "dot", "eve", "fay");

	private static final List<String> AGENCIES = List.of("School", "Early \"Help\" & Prevention", "Police", "O'Hara's");

	private static final List<String> DISTRICTS = List.of("chester", "northwich", "winsford");

	private static final Random RANDOM = new Random(20260302);

	private static EmbeddedPostgres server;

	private static JdbcClient jdbc;

	private record Kept(UUID id, CaseFacts facts) {
	}

	private static List<Kept> cases;

	@BeforeAll
	static void fillTheWorld() throws Exception {
		DataSource database = new SingleConnectionDataSource(database().getConnection(), true);
		var tables = new JdbcTemplate(database);
		tables.execute("""
				create table case_file (id uuid, state varchar(20), district varchar(40), assessor varchar(60),
				lead varchar(60), excluded_agencies varchar, restriction integer, stepping boolean, sampled boolean,
				aftercare boolean)""");
		tables.execute("create table case_member (case_id uuid, username varchar(60))");
		tables.execute("create table case_named_user (case_id uuid, username varchar(60))");
		tables.execute("create index ix_member on case_member (case_id)");
		tables.execute("create index ix_named on case_named_user (case_id)");
		tables.execute("create table told (id uuid, district varchar(40), submitted_by varchar(60))");
		jdbc = JdbcClient.create(database);
		cases = IntStream.range(0, CASES).mapToObj((index) -> aCase(index)).toList();
	}

	@AfterAll
	static void stop() throws Exception {
		if (server != null) {
			server.close();
		}
	}

	@Test
	void listsShowExactlyTheCasesThatTheDecisionPermits() {
		int permitted = 0;
		for (int round = 0; round < USERS; round++) {
			User user = aUser();
			for (Deed deed : EnumSet.of(Deed.SEE_SUMMARY, Deed.SEE)) {
				var columns = CaseVisibility.Columns.ofCaseFile("c");
				SqlRule rule = (deed == Deed.SEE) ? CaseVisibility.readableBy(user, columns)
						: CaseVisibility.knownTo(user, columns);

				Set<UUID> listed = Set.copyOf(jdbc.sql("select c.id from case_file c where " + rule.sql())
					.params(rule.values())
					.query(UUID.class)
					.list());

				Set<UUID> expected = cases.stream()
					.filter((kept) -> Access.decide(user, kept.facts(), deed) == Access.Verdict.PERMITTED)
					.map(Kept::id)
					.collect(Collectors.toSet());
				assertThat(listed).as("%s %s", user, deed).isEqualTo(expected);
				permitted += expected.size();
			}
		}
		assertThat(permitted).as("worlds in which something is seen").isGreaterThan(CASES);
	}

	@Test
	void countsOfThePlainCasesExactlyThoseThatTheDecisionPermits() {
		var columns = CaseVisibility.Columns.ofCaseFile("c");
		List<Kept> plain = cases.stream().filter((kept) -> isPlain(kept.facts())).toList();
		assertThat(plain).hasSizeBetween(1, cases.size() - 1);
		for (int round = 0; round < USERS; round++) {
			User user = aUser();
			SqlRule rule = CaseVisibility.knownToOfPlain(user, columns);

			Set<UUID> listed = Set.copyOf(
					jdbc.sql("select c.id from case_file c where " + CaseVisibility.isPlain("c") + " and " + rule.sql())
						.params(rule.values())
						.query(UUID.class)
						.list());

			assertThat(listed).as("%s", user)
				.isEqualTo(plain.stream()
					.filter((kept) -> Access.decide(user, kept.facts(), Deed.SEE_SUMMARY) == Access.Verdict.PERMITTED)
					.map(Kept::id)
					.collect(Collectors.toSet()));
		}
	}

	private static boolean isPlain(CaseFacts facts) {
		return facts.restriction() == 0 && facts.excludedAgencies().isEmpty();
	}

	@Test
	void listsShowExactlyTheContactsThatTheDecisionPermits() {
		var told = new ArrayList<ContactFacts>();
		var ids = new ArrayList<UUID>();
		for (int index = 0; index < 100; index++) {
			ContactFacts facts = new ContactFacts(oneOf(NAMES, true), oneOf(DISTRICTS, true));
			told.add(facts);
			ids.add(new UUID(7, index));
			jdbc.sql("insert into told values (?, ?, ?)")
				.params(Arrays.asList(new UUID(7, index), facts.district(), facts.submittedBy()))
				.update();
		}
		for (int round = 0; round < USERS; round++) {
			User user = aUser();
			for (Deed deed : EnumSet.of(Deed.SEE_SUMMARY, Deed.SEE)) {
				SqlRule rule = (deed == Deed.SEE) ? ContactVisibility.readableBy(user, "t")
						: ContactVisibility.knownTo(user, "t");

				Set<UUID> listed = Set.copyOf(jdbc.sql("select t.id from told t where " + rule.sql())
					.params(rule.values())
					.query(UUID.class)
					.list());

				Set<UUID> expected = IntStream.range(0, told.size())
					.filter((index) -> Access.decide(user, told.get(index), deed) == Access.Verdict.PERMITTED)
					.mapToObj(ids::get)
					.collect(Collectors.toSet());
				assertThat(listed).as("%s %s", user, deed).isEqualTo(expected);
			}
		}
	}

	private static DataSource database() throws Exception {
		if ("postgresql".equals(System.getProperty("early-help.test.database"))) {
			server = EmbeddedPostgres.builder().setServerConfig("listen_addresses", "127.0.0.1").start();
			return server.getPostgresDatabase();
		}
		var database = new JdbcDataSource();
		database.setUrl("jdbc:h2:mem:visibility;MODE=PostgreSQL;DB_CLOSE_DELAY=-1");
		return database;
	}

	private static Kept aCase(int index) {
		String state = oneOf(List.of("PROPOSED", "ACTIVE", "CLOSED", "FOLLOW_UP_DONE"), false);
		boolean aftercare = RANDOM.nextInt(3) == 0;
		boolean open = aftercare || !Set.of("CLOSED", "FOLLOW_UP_DONE").contains(state);
		var facts = new CaseFacts(oneOf(DISTRICTS, false), oneOf(NAMES, true), oneOf(NAMES, true), someOf(NAMES, 4),
				someOf(AGENCIES, 5), Math.max(0, RANDOM.nextInt(6) - 2), someOf(NAMES, 3), RANDOM.nextInt(4) == 0,
				RANDOM.nextInt(4) == 0, open);
		UUID id = new UUID(3, index);
		jdbc.sql("""
				insert into case_file (id, state, district, assessor, lead, excluded_agencies, restriction, stepping,
				sampled, aftercare) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(Arrays.asList(id, state, facts.district(), facts.assessor(), facts.lead(),
					JsonMapper.shared().writeValueAsString(new TreeSet<>(facts.excludedAgencies())),
					facts.restriction(), facts.stepping(), facts.sampled(), aftercare))
			.update();
		facts.members().forEach((name) -> add("case_member", id, name));
		facts.namedUsers().forEach((name) -> add("case_named_user", id, name));
		return new Kept(id, facts);
	}

	private static void add(String table, UUID id, String name) {
		jdbc.sql("insert into " + table + " values (?, ?)").params(id, name).update();
	}

	private static User aUser() {
		Set<Role> roles = new HashSet<>(Set.of(Role.values()[RANDOM.nextInt(Role.values().length)]));
		if (RANDOM.nextInt(3) == 0) {
			roles.add(Role.values()[RANDOM.nextInt(Role.values().length)]);
		}
		return new User(oneOf(NAMES, false), "Somebody", oneOf(AGENCIES, false), roles, someOf(DISTRICTS, 2));
	}

	private static String oneOf(List<String> values, boolean maybeNone) {
		return (maybeNone && RANDOM.nextInt(3) == 0) ? null : values.get(RANDOM.nextInt(values.size()));
	}

	private static Set<String> someOf(List<String> values, int oneIn) {
		return values.stream().filter((value) -> RANDOM.nextInt(oneIn) == 0).collect(Collectors.toSet());
	}

}
