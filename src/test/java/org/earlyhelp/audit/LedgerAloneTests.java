package org.earlyhelp.audit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.earlyhelp.audit.OfferingCheckpoints.Standing;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.LedgerKey;
import org.earlyhelp.verify.WitnessServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What befalls a ledger over the years: new keys, a witness, another database beneath it.
 */
@Tag("database")
class LedgerAloneTests {

	@TempDir
	private Path folder;

	private LedgerAlone ledger;

	@BeforeEach
	void begin() {
		this.ledger = new LedgerAlone(this.folder);
		this.ledger.append(5);
		this.ledger.checkpoint();
	}

	@AfterEach
	void end() {
		this.ledger.close();
	}

	/** each deed and its entry together, or neither. */
	@Test
	void hasAnEntryOfWhatWasDoneAndOfNothingElse() {
		this.ledger.run("create table deed (id uuid primary key)");
		var random = new Random(7);
		int done = 0;
		for (int each = 0; each < 400; each++) {
			boolean refused = random.nextInt(3) == 0;
			done += this.ledger.cutOff(random.nextInt(12), () -> {
				UUID deed = UUID.randomUUID();
				this.ledger.database.sql("insert into deed (id) values (?)").param(deed).update();
				this.ledger.ledger.append("DONE", Outcome.DONE, Actor.NOBODY, new Subject(Subject.Kind.SERVICE, deed),
						new Links(null, null, null, null), Instant.parse("2026-03-02T09:00:00Z"), List.of());
				if (refused) {
					throw new IllegalStateException("refused");
				}
			}) ? 1 : 0;
		}

		assertThat(done).isBetween(40, 360);
		assertThat(counted("select count(*) from deed")).isEqualTo(done);
		assertThat(counted("select count(*) from deed join ledger_entry on subject_id = deed.id")).isEqualTo(done);
		assertThat(counted("select count(*) from ledger_entry where action = 'DONE'")).isEqualTo(done);
	}

	/** a hundred deaths of the sequencer, at any statement. */
	@Test
	void goesOnWhereASequencerDied() {
		var random = new Random(10);
		int died = 0;
		for (int each = 0; each < 100; each++) {
			this.ledger.append(3);
			died += this.ledger.cutOff(random.nextInt(20), () -> {
				this.ledger.sequencer.sequence(2);
				this.ledger.checkpoints.make();
			}) ? 0 : 1;
		}
		this.ledger.checkpoint();

		assertThat(died).isBetween(40, 99);
		assertThat(this.ledger.sequencer.size()).isEqualTo(305);
		assertThat(this.ledger.verified("--checkpoints", this.ledger.kept.toString())).contains(": good",
				"entries      305");
	}

	private long counted(String sql) {
		return this.ledger.database.sql(sql).query(Long.class).single();
	}

	/** */
	@Test
	void goesOnUnderANewKeyThatTheOldOneNames() {
		String old = this.ledger.key.known().text();
		this.ledger.open(2, 1, null, null);
		this.ledger.append(3);

		Checkpoint next = this.ledger.checkpoint();

		assertThat(next.isSignedBy(this.ledger.key.known())).isTrue();
		assertThat(this.ledger.verified("--key", old)).contains(": good", "2 of the ledger",
				"for which the key that you trust vouches");
		assertThat(this.ledger.verified("--key", this.ledger.key.known().text())).contains(": good");
		assertThat(this.ledger.database.sql("select count(*) from ledger_entry where action = 'LEDGER_KEY_CHANGED'")
			.query(Long.class)
			.single()).isOne();
	}

	/** */
	@Test
	void neverSignsAgainWithAKeyThatEnded() throws IOException {
		SigningKey old = this.ledger.key;
		this.ledger.open(2, 1, null, null);
		this.ledger.append(3);
		long ended = this.ledger.checkpoint().size();
		this.ledger.append(1);
		Checkpoint next = this.ledger.checkpoint();
		this.ledger.append(1);
		this.ledger.open(1, 0, null, null);

		assertThat(this.ledger.checkpoint()).isNull();

		this.ledger.open(2, 0, null, null);
		String text = Checkpoint.text("a-ledger", next.size(), next.root());
		String forged = Checkpoint.sign(text, old.known(), old.sign(text.getBytes()));
		Path kept = Files.writeString(this.folder.resolve("forged.txt"), forged);
		assertThat(this.ledger.verified("--checkpoints", kept.toString())).contains("BROKEN",
				"is signed by a key that ended at " + ended + " entries");
	}

	@Test
	void isNotVouchedForWhereTheOldKeyWasLost() {
		LedgerKey old = this.ledger.key.known();
		this.ledger.open(2, 0, null, null);
		this.ledger.append(3);
		this.ledger.checkpoint();

		assertThat(this.ledger.verified()).contains(": good");
		assertThat(this.ledger.verified("--key", old.text())).contains("BROKEN",
				"the one you trust does not vouch for");
	}

	/** Who has to prove what is wrong needs the bundle most when something is. */
	@Test
	void givesABundleWithWhatStandsInPlaceOfACheckpoint() {
		this.ledger.run("insert into ledger_checkpoint (id, tree_size, made_at, note) values ('" + UUID.randomUUID()
				+ "', 3," + " timestamp '2020-01-01 00:00:00', 'garbage')");
		assertThat(this.ledger.verified()).contains("BROKEN", "checkpoints.jsonl line 1 is not a checkpoint");

		this.ledger.run("insert into ledger_checkpoint (id, tree_size, made_at, note) values ('" + UUID.randomUUID()
				+ "', 5," + " timestamp '2999-01-01 00:00:00', 'the newest')");
		assertThat(this.ledger.checkpoints.latest()).isEmpty();
		assertThat(this.ledger.verified()).contains("BROKEN", "checkpoints.jsonl line 1 is not a checkpoint");
		this.ledger.append(1);
		assertThat(this.ledger.checkpoint().size()).isEqualTo(6);
	}

	/** */
	@Test
	void tellsAtStartThatYesterdaysDatabaseIsBelowTodaysCheckpoint() throws IOException {
		this.ledger.sequencing.compare();
		assertThat(this.ledger.sequencing.alarm()).isEmpty();
		assertThat(health()).isEqualTo(Status.UP);
		String today = Files.readString(this.ledger.kept);
		try (var yesterday = new LedgerAlone(Files.createDirectory(this.folder.resolve("yesterday")))) {
			yesterday.append(2);
			yesterday.checkpoint();
			Files.writeString(yesterday.kept, today);

			yesterday.sequencing.compare();
			assertThat(yesterday.sequencing.alarm()).hasValueSatisfying(
					(alarm) -> assertThat(alarm).contains("it has 2 entries, and is smaller than its checkpoint of 5"));

			yesterday.append(8);
			yesterday.sequencing.sequence();
			yesterday.sequencing.compare();
			assertThat(yesterday.sequencing.alarm())
				.hasValueSatisfying((alarm) -> assertThat(alarm).contains("changed below its checkpoint of 5"));
		}
	}

	@Test
	void startsWhateverTheFileOfCheckpointsHolds() throws IOException {
		Files.writeString(this.ledger.kept, "torn");
		this.ledger.sequencing.compare();
		assertThat(this.ledger.sequencing.alarm()).isEmpty();

		Files.delete(this.ledger.kept);
		Files.createDirectory(this.ledger.kept);
		this.ledger.sequencing.compare();
		assertThat(this.ledger.sequencing.alarm())
			.hasValueSatisfying((alarm) -> assertThat(alarm).contains("cannot be compared"));
		assertThat(health()).isEqualTo(LedgerHealthIndicator.ALARM);
	}

	@Test
	void signsWhatItIsWhenItIsStopped() {
		this.ledger.append(3);

		this.ledger.transaction.executeWithoutResult((status) -> this.ledger.sequencing.end());

		assertThat(this.ledger.checkpoints.latest()).hasValueSatisfying((last) -> assertThat(last.size()).isEqualTo(8));
	}

	@Test
	void keepsWhatAWitnessCosigned() throws IOException {
		try (WitnessServer witness = witness("witness")) {
			this.ledger.open(1, 0, address(witness), witness.key());
			this.ledger.offering.offer();
			assertThat(this.ledger.offering.standing()).isEqualTo(Standing.COSIGNED);
			this.ledger.append(4);
			this.ledger.checkpoint();
			this.ledger.offering.offer();
			this.ledger.offering.offer();

			assertThat(this.ledger.offering.standing()).isEqualTo(Standing.COSIGNED);
			assertThat(this.ledger.verified()).contains(": good", "1 of witnesses", "co-signed by a witness");
			assertThat(this.ledger.database.sql("select count(*) from ledger_cosignature").query(Long.class).single())
				.isEqualTo(2);
		}
	}

	@Test
	void goesOnWithoutAWitnessAndSaysSo() throws IOException {
		WitnessServer witness = witness("witness");
		this.ledger.open(1, 0, address(witness), witness.key());
		witness.close();
		this.ledger.offering.offer();

		assertThat(this.ledger.offering.standing()).isEqualTo(Standing.AWAY);
		assertThat(health()).isEqualTo(LedgerHealthIndicator.ALARM);
		this.ledger.append(1);
		assertThat(this.ledger.checkpoint().size()).isEqualTo(6);
	}

	/** A second history, offered to who has seen the first. */
	@Test
	void isToldThatTheWitnessKnowsMore() throws IOException {
		try (WitnessServer witness = witness("witness")) {
			this.ledger.open(1, 0, address(witness), witness.key());
			this.ledger.offering.offer();
			try (var yesterday = new LedgerAlone(Files.createDirectory(this.folder.resolve("yesterday")))) {
				yesterday.open(1, 0, address(witness), witness.key());
				yesterday.append(2);
				yesterday.checkpoint();
				yesterday.offering.offer();
				assertThat(yesterday.offering.standing()).isEqualTo(Standing.KNOWS_MORE);

				yesterday.append(8);
				yesterday.checkpoint();
				yesterday.offering.offer();
				assertThat(yesterday.offering.standing()).isEqualTo(Standing.REFUSED);
			}
		}
	}

	private WitnessServer witness(String name) throws IOException {
		return new WitnessServer(name, this.folder.resolve(name), List.of(this.ledger.key.known()), Clock.systemUTC(),
				new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
	}

	private static String address(WitnessServer witness) {
		return "http://127.0.0.1:" + witness.port();
	}

	private Status health() {
		return new LedgerHealthIndicator(this.ledger.sequencing, this.ledger.offering).health().getStatus();
	}

}
