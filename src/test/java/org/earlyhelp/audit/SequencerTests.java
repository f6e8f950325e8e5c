package org.earlyhelp.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.RecordViewed;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.MerkleHash;
import org.earlyhelp.verify.Proofs;
import org.earlyhelp.verify.TileTree;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** as far as they concern places in the tree. */
@LedgerSlice
class SequencerTests {

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private JdbcClient database;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private CurrentUser user;

	@Autowired
	private Sequencer sequencer;

	@Autowired
	private Checkpoints checkpoints;

	@Autowired
	private SigningKey key;

	@Autowired
	private Tree tree;

	@Test
	void givesEachEntryTheNextPlaceInTheOrderOfWriting() {
		upToDate();
		long before = this.sequencer.size();
		List<UUID> written = List.of(append(), append(), append());

		upToDate();

		assertThat(this.sequencer.size()).isEqualTo(before + 3);
		assertThat(entriesFrom(before)).isEqualTo(written);
		assertThat(this.sequencer.sequence(100)).isZero();
	}

	@Test
	void givesOneThatCommitsLateTheNextPlaceThen() throws Exception {
		upToDate();
		long before = this.sequencer.size();
		var written = new CountDownLatch(1);
		var sequenced = new CountDownLatch(1);
		var late = new ArrayList<UUID>();
		Thread slow = new Thread(() -> new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			late.add(append());
			written.countDown();
			await(sequenced);
		}));
		slow.start();
		await(written);
		UUID early = append();

		upToDate();
		assertThat(entriesFrom(before)).containsExactly(early);
		sequenced.countDown();
		slow.join();
		upToDate();

		assertThat(entriesFrom(before)).containsExactly(early, late.get(0));
		assertThat(places()).isEqualTo(LongStream.range(0, this.sequencer.size()).boxed().toList());
	}

	@Test
	void leavesNoPlaceForWhatWasRolledBack() {
		upToDate();
		long before = this.sequencer.size();
		new TransactionTemplate(this.transactions).executeWithoutResult((status) -> {
			append();
			status.setRollbackOnly();
		});
		UUID kept = append();

		upToDate();

		assertThat(entriesFrom(before)).containsExactly(kept);
	}

	@Test
	void sequencesOnceHoweverManyTryAtOnce() throws Exception {
		upToDate();
		long before = this.sequencer.size();
		ExecutorService workers = Executors.newFixedThreadPool(4);
		var running = new ArrayList<Future<?>>();
		for (int worker = 0; worker < 2; worker++) {
			running.add(workers.submit(() -> {
				for (int each = 0; each < 40; each++) {
					append();
				}
			}));
			running.add(workers.submit(() -> {
				for (int each = 0; each < 40; each++) {
					this.sequencer.sequence(7);
				}
			}));
		}
		for (Future<?> one : running) {
			one.get();
		}
		workers.shutdown();
		upToDate();

		assertThat(this.sequencer.size()).isEqualTo(before + 80);
		assertThat(places()).isEqualTo(LongStream.range(0, before + 80).boxed().toList());
		assertThat(this.database.sql("select count(*) from ledger_entry").query(Long.class).single())
			.isEqualTo(before + 80);
	}

	@Test
	void provesEveryEntryUnderASignedCheckpoint() {
		for (int each = 0; each < 300; each++) {
			append();
		}
		upToDate();
		Checkpoint checkpoint = this.checkpoints.make().orElseThrow();
		assertThat(checkpoint.isSignedBy(this.key.known())).isTrue();
		List<byte[]> leaves = this.database
			.sql("select " + Leaf.COLUMNS + " from ledger_leaf l join ledger_entry e on e.id = l.entry_id"
					+ " order by l.leaf_index")
			.query((row, number) -> Leaf.of(row).bytes())
			.list();
		TileTree read = this.tree.read();
		assertThat(leaves).hasSize((int) checkpoint.size());
		for (int index = 0; index < leaves.size(); index++) {
			assertThat(Proofs.includes(index, checkpoint.size(), MerkleHash.ofLeaf(leaves.get(index)),
					read.inclusion(index, checkpoint.size()), checkpoint.root()))
				.as("leaf %d", index)
				.isTrue();
		}
		append();
		upToDate();
		Checkpoint next = this.checkpoints.make().orElseThrow();
		assertThat(Proofs.continues(checkpoint.size(), checkpoint.root(), next.size(), next.root(),
				this.tree.read().consistency(checkpoint.size(), next.size())))
			.isTrue();
	}

	@Test
	void neverChangesAPlaceOrACheckpoint() {
		append();
		upToDate();
		this.checkpoints.make().orElseThrow();

		assertThatThrownBy(() -> this.database.sql("update ledger_leaf set leaf_index = leaf_index + 1").update())
			.hasStackTraceContaining("append-only");
		assertThatThrownBy(() -> this.database.sql("delete from ledger_leaf").update())
			.hasStackTraceContaining("append-only");
		assertThatThrownBy(() -> this.database.sql("delete from ledger_checkpoint").update())
			.hasStackTraceContaining("append-only");
	}

	private UUID append() {
		CaseId episode = CaseId.next();
		this.user.as(User.SYSTEM, () -> this.events.publishEvent(new RecordViewed(Subject.of(episode), FamilyId.next(),
				"OVERVIEW", Instant.parse("2026-03-02T09:00:00Z"))));
		return this.database.sql("select id from ledger_entry where case_id = ?")
			.param(episode.value())
			.query(UUID.class)
			.single();
	}

	private void upToDate() {
		while (this.sequencer.sequence(100) > 0) {
			assertThat(this.sequencer.size()).isPositive();
		}
	}

	private List<UUID> entriesFrom(long place) {
		return this.database.sql("select entry_id from ledger_leaf where leaf_index >= ? order by leaf_index")
			.param(place)
			.query(UUID.class)
			.list();
	}

	private List<Long> places() {
		return this.database.sql("select leaf_index from ledger_leaf order by leaf_index").query(Long.class).list();
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
