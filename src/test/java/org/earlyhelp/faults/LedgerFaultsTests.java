package org.earlyhelp.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The ledger where those who write it are killed: light JVMs with the ledger alone. */
@Tag("faults")
class LedgerFaultsTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** How long an entry may wait for its place while a sequencer lives. */
	private static final long MOST_LAG_MILLIS = 5_000;

	private static Postgres server;

	@BeforeAll
	static void begin() {
		server = new Postgres();
	}

	@AfterAll
	static void end() {
		server.close();
	}

	private static Jvm node(Postgres.Database database, Path folder, String... what) {
		return node(database.url(), folder, what);
	}

	private static Jvm node(String address, Path folder, String... what) {
		var arguments = new ArrayList<>(List.of(address, folder.toString()));
		arguments.addAll(List.of(what));
		return Jvm.of("org.earlyhelp.audit.LedgerNode", true, List.of("-Xmx128m"), arguments);
	}

	private static Path made(Postgres.Database database) throws IOException {
		Path folder = Files.createDirectories(Figures.FOLDER.resolve(database.name() + "-" + UUID.randomUUID()));
		try (Jvm making = node(database, folder, "make")) {
			assertThat(making.ended(PATIENCE)).as(making::said).isZero();
		}
		return folder;
	}

	/** */
	@Test
	void hasAnEntryOfEachDeedThatCommittedAndOfNoOther() throws Exception {
		int transactions = Integer.getInteger("faults.transactions", 1_000);
		int kills = Integer.getInteger("faults.kills", 20);
		var database = server.create("a07");
		Path folder = made(database);
		var random = new Random(7);
		var begun = new TreeSet<Integer>();
		Set<Integer> done = new TreeSet<>();
		Set<Integer> refused = new TreeSet<>();
		int killed = 0;
		for (int next = 0; next < transactions; next = begun.isEmpty() ? 0 : begun.last() + 1) {
			try (Jvm node = node(database, folder, "work", "" + next, "" + transactions)) {
				if (killed < kills) {
					int until = next + 1 + random.nextInt(transactions / (kills + 1));
					node.until(() -> node.said().contains("BEGUN " + until + "\n"), PATIENCE);
					Pause.millis(random.nextInt(10));
					node.kill();
					killed++;
				}
				else {
					assertThat(node.ended(PATIENCE.multipliedBy(5))).as(node::said).isZero();
				}
				begun.addAll(numbers(node, "BEGUN"));
				done.addAll(numbers(node, "DONE"));
				refused.addAll(numbers(node, "REFUSED"));
			}
		}
		Set<Integer> kept = new TreeSet<>(database.client().sql("select number from deed").query(Integer.class).list());
		long deedsWithoutEntry = database.count("select count(*) from deed d"
				+ " where (select count(*) from ledger_entry e where e.subject_id = d.id) <> 1");
		long entriesWithoutDeed = database.count("select count(*) from ledger_entry e where e.action = 'DONE'"
				+ " and not exists (select 1 from deed d where d.id = e.subject_id)");
		new Figures("A-07", "transactions with random exceptions, kill -9 of a light JVM with the ledger alone")
			.with("transactions", begun.size())
			.with("committed", kept.size())
			.with("refused", refused.size())
			.with("killed", killed)
			.with("cut off by a kill", begun.size() - done.size() - refused.size())
			.with("deeds without entry", deedsWithoutEntry)
			.with("entries without deed", entriesWithoutDeed)
			.keep();

		assertThat(begun).hasSize(transactions);
		assertThat(kept).containsAll(done).doesNotContainAnyElementsOf(refused);
		assertThat(deedsWithoutEntry).isZero();
		assertThat(entriesWithoutDeed).isZero();
		assertThat(killed).isEqualTo(kills);
	}

	/** on the embedded database, by the address that the service has for it. */
	@Test
	void embeddedDatabaseKeepsWhatItAcknowledged() throws Exception {
		int kills = Integer.getInteger("faults.embedded-kills", 50);
		Path folder = Files.createDirectories(Figures.FOLDER.resolve("r30-" + UUID.randomUUID()));
		String address = addressOfTheService(folder);
		try (Jvm making = node(address, folder, "make")) {
			assertThat(making.ended(PATIENCE)).as(making::said).isZero();
		}
		var random = new Random(30);
		var begun = new TreeSet<Integer>();
		Set<Integer> done = new TreeSet<>();
		Set<Integer> refused = new TreeSet<>();
		for (int kill = 0; kill < kills; kill++) {
			int next = begun.isEmpty() ? 0 : begun.last() + 1;
			try (Jvm node = node(address, folder, "work", "" + next, "" + Integer.MAX_VALUE)) {
				int until = next + 1 + random.nextInt(60);
				node.until(() -> node.said().contains("BEGUN " + until + "\n"), PATIENCE);
				Pause.millis(random.nextInt(10));
				node.kill();
				begun.addAll(numbers(node, "BEGUN"));
				done.addAll(numbers(node, "DONE"));
				refused.addAll(numbers(node, "REFUSED"));
			}
		}
		String verdict;
		try (Jvm verifying = node(address, folder, "verify")) {
			verifying.ended(PATIENCE.multipliedBy(2));
			verdict = verifying.said();
		}
		JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(address, "sa", "sa", true));
		Set<Integer> kept = new TreeSet<>(database.sql("select number from deed").query(Integer.class).list());
		long apart = database
			.sql("select (select count(*) from deed) - (select count(*) from deed d join ledger_entry e"
					+ " on e.subject_id = d.id)")
			.query(Long.class)
			.single();
		var lost = new TreeSet<>(done);
		lost.removeAll(kept);
		new Figures("R-30", "kill -9 of a light JVM that writes to the embedded database, on a file")
			.with("killed", kills)
			.with("begun", begun.size())
			.with("acknowledged", done.size())
			.with("lost", lost.size())
			.with("deeds without entry", apart)
			.with("verifier", verdict.contains(": good") ? "good" : "BROKEN")
			.keep();

		assertThat(lost).isEmpty();
		assertThat(kept).doesNotContainAnyElementsOf(refused);
		assertThat(apart).isZero();
		assertThat(verdict).contains(": good");
	}

	private static String addressOfTheService(Path folder) {
		var settings = new YamlPropertiesFactoryBean();
		settings.setResources(new ClassPathResource("application.yml"));
		return String.valueOf(settings.getObject().get("spring.datasource.url"))
			.replace("${early-help.data-dir}", folder.toString());
	}

	private static Set<Integer> numbers(Jvm node, String word) {
		return Pattern.compile("^" + word + " ([0-9]+)$", Pattern.MULTILINE)
			.matcher(node.said())
			.results()
			.map((found) -> Integer.valueOf(found.group(1)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	/** two sequence, one or the other is killed. */
	@Test
	void treeGoesOnWhereASequencerIsKilled() throws Exception {
		int kills = Integer.getInteger("faults.sequencer-kills", 100);
		var database = server.create("a10");
		Path folder = made(database);
		var random = new Random(10);
		var over = new AtomicBoolean();
		var mostLag = new AtomicLong();
		var watching = new Thread(() -> watchLag(database, over, mostLag));
		int inTheMidst = 0;
		Jvm[] nodes = { sequencer(database, folder), sequencer(database, folder) };
		Jvm working = node(database, folder, "work", "0", "" + Integer.MAX_VALUE);
		try {
			working.until(() -> working.said().contains("DONE"), PATIENCE);
			watching.start();
			for (int kill = 0; kill < kills; kill++) {
				Jvm victim = nodes[kill % 2];
				Pause.millis(random.nextInt(100));
				victim.kill();
				inTheMidst += victim.said().stripTrailing().endsWith("BEGUN") ? 1 : 0;
				nodes[kill % 2] = sequencer(database, folder);
			}
		}
		finally {
			over.set(true);
			working.kill();
			nodes[0].kill();
			nodes[1].kill();
		}
		watching.join();
		String verdict;
		try (Jvm verifying = node(database, folder, "verify")) {
			verifying.ended(PATIENCE.multipliedBy(2));
			verdict = verifying.said();
		}
		long entries = database.count("select count(*) from ledger_entry");
		long leaves = database.count("select count(*) from ledger_leaf");
		new Figures("A-10",
				"kill -9 of one of two light JVMs that sequence, at random points while entries are written")
			.with("killed", kills)
			.with("in the midst of sequencing", inTheMidst)
			.with("entries", entries)
			.with("without a place", entries - leaves)
			.with("most lag ms", mostLag.get())
			.with("verifier", verdict.contains(": good") ? "good" : "BROKEN")
			.keep();

		assertThat(verdict).contains(": good");
		assertThat(leaves).isEqualTo(entries);
		assertThat(database.count("select max(leaf_index) + 1 from ledger_leaf")).isEqualTo(leaves);
		assertThat(mostLag.get()).isLessThanOrEqualTo(MOST_LAG_MILLIS);
		assertThat(inTheMidst).isPositive();
	}

	private static Jvm sequencer(Postgres.Database database, Path folder) {
		Jvm node = node(database, folder, "sequence");
		return node.until(() -> node.said().contains("DONE"), PATIENCE);
	}

	private static void watchLag(Postgres.Database database, AtomicBoolean over, AtomicLong mostLag) {
		JdbcClient client = database.client();
		while (!over.get()) {
			long lag = client
				.sql("select coalesce(max(extract(epoch from clock_timestamp() - e.recorded_at)) * 1000, 0)"
						+ " from ledger_entry e where not exists (select 1 from ledger_leaf l where l.entry_id = e.id)"
						+ " and e.number > (select last_number from ledger_sequencer) - 1000")
				.query(Long.class)
				.single();
			mostLag.accumulateAndGet(lag, Math::max);
			Pause.millis(100);
		}
	}

}
