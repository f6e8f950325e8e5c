package org.earlyhelp.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.TimeOrderedId;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.verify.Checkpoint;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the ledger was at a moment of real time, signed and kept: here, and in a file that
 * whoever restores yesterday's database does not restore with it.
 */
@Component
class Checkpoints {

	private final JdbcClient database;

	private final Sequencer sequencer;

	private final Tree tree;

	private final SigningKey key;

	private final CheckpointFile file;

	Checkpoints(JdbcClient database, Sequencer sequencer, Tree tree, SigningKey key, CheckpointFile file) {
		this.database = database;
		this.sequencer = sequencer;
		this.tree = tree;
		this.key = key;
		this.file = file;
	}

	/** Signs what the tree is now. */
	@Transactional
	public Checkpoint make() {
		long size = this.sequencer.size();
		Checkpoint made = this.key.sign(size, this.tree.read().root(size));
		this.database.sql("insert into ledger_checkpoint (id, tree_size, made_at, note) values (?, ?, ?, ?)")
			.params(TimeOrderedId.next(), size, Entry.utc(RealTime.now()), made.note())
			.update();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				Checkpoints.this.file.add(made);
			}

		});
		return made;
	}

	/** Empty before the first. */
	Optional<Checkpoint> latest() {
		return this.database
			.sql("select note from ledger_checkpoint order by made_at desc, id desc fetch first row only")
			.query(String.class)
			.optional()
			.map(Checkpoint::parse);
	}

	/** Whether one was made since, of the tree as large as it is. */
	boolean isFresh(Instant since) {
		return this.database
			.sql("select count(*) from ledger_checkpoint c where c.made_at > ?"
					+ " and c.tree_size = (select tree_size from ledger_sequencer)")
			.param(Entry.utc(since))
			.query(Long.class)
			.single() > 0;
	}

	/** The newest first; ids sort by the moment. */
	Page<CheckpointLine> newest(UUID before, int limit) {
		List<CheckpointLine> found = this.database
			.sql("select id, tree_size, made_at, note from ledger_checkpoint"
					+ ((before != null) ? " where id < :before" : "") + " order by id desc fetch first :most rows only")
			.param("before", before)
			.param("most", limit + 1)
			.query((row, number) -> new CheckpointLine(row.getObject("id", UUID.class), row.getLong("tree_size"),
					row.getObject("made_at", OffsetDateTime.class).toInstant(), row.getString("note")))
			.list();
		List<CheckpointLine> shown = (found.size() > limit) ? found.subList(0, limit) : found;
		long all = this.database.sql("select count(*) from ledger_checkpoint").query(Long.class).single();
		return new Page<>(shown, all, (found.size() > limit) ? shown.get(shown.size() - 1).id().toString() : null);
	}

}
