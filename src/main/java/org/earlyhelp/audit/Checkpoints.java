package org.earlyhelp.audit;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.TimeOrderedId;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.verify.Checkpoint;
import org.earlyhelp.verify.LedgerKey;
import org.earlyhelp.verify.SigningEra;
import org.earlyhelp.verify.WitnessKey;

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

	/** With the lines of witnesses below. */
	private static final String SIGNED = "select c.id, c.tree_size, c.made_at, c.note || coalesce((select"
			+ " string_agg(s.line, '') from ledger_cosignature s where s.checkpoint_id = c.id), '') as note"
			+ " from ledger_checkpoint c";

	/** Each of these sizes with its place among those of its day, the last first. */
	private static final String NUMBERED = "select every_one.note, every_one.tree_size, n.place from (" + SIGNED
			+ ") every_one join (select id, row_number() over (partition by cast(made_at as date)"
			+ " order by made_at desc, id desc) as place from ledger_checkpoint"
			+ " where tree_size > ? and tree_size <= ?) n on n.id = every_one.id where true";

	private static final String IN_ORDER = " order by every_one.tree_size, every_one.made_at, every_one.id";

	private final JdbcClient database;

	private final Sequencer sequencer;

	private final Tree tree;

	private final SigningKey key;

	private final SigningEras eras;

	private final CheckpointFile file;

	Checkpoints(JdbcClient database, Sequencer sequencer, Tree tree, SigningKey key, SigningEras eras,
			CheckpointFile file) {
		this.database = database;
		this.sequencer = sequencer;
		this.tree = tree;
		this.key = key;
		this.eras = eras;
		this.file = file;
	}

	/** Signs what the tree is now; empty where this node's key has ended. */
	@Transactional
	public Optional<Checkpoint> make() {
		if (!this.eras.mayISign()) {
			return Optional.empty();
		}
		long size = this.sequencer.size();
		String text = Checkpoint.text(this.key.known().name(), size, this.tree.read().root(size));
		Checkpoint made = Checkpoint
			.parse(Checkpoint.sign(text, this.key.known(), this.key.sign(text.getBytes(StandardCharsets.UTF_8))));
		this.database.sql("insert into ledger_checkpoint (id, tree_size, made_at, note) values (?, ?, ?, ?)")
			.params(TimeOrderedId.next(), size, Entry.utc(RealTime.now()), made.note())
			.update();
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCommit() {
				Checkpoints.this.file.add(made);
			}

		});
		return Optional.of(made);
	}

	/** Empty before the first, and where it is none, or of more than the tree has. */
	Optional<Checkpoint> latest() {
		return this.database.sql(SIGNED + " order by c.made_at desc, c.id desc fetch first row only")
			.query((row, number) -> row.getString("note"))
			.optional()
			.flatMap(Checkpoint::read)
			.filter((latest) -> latest.size() <= this.sequencer.size());
	}

	/**
	 * The newest, where this node signed it and it covers this entry; else one that is
	 * made now. Empty where this node's key has ended, or the entry has no place.
	 */
	@Transactional
	public Optional<Checkpoint> covering(long index) {
		return latest().filter((latest) -> latest.size() > index && latest.isSignedBy(this.key.known()))
			.or(this::make)
			.filter((made) -> made.size() > index);
	}

	/**
	 * The last of each day that covers this entry, the oldest first, up to this one: the
	 * note of each as it is kept, whatever somebody made of it.
	 */
	List<String> daily(long index, Checkpoint newest) {
		return upTo(newest,
				this.database.sql(NUMBERED + " and place = 1" + IN_ORDER)
					.params(index, newest.size())
					.query((row, number) -> row.getString("note"))
					.list());
	}

	/**
	 * The same of all of the ledger, and with it every other that is not as it was
	 * signed, so that whoever checks the ledger finds it.
	 */
	List<String> dailyAndChanged(Checkpoint newest) {
		List<LedgerKey> keys = this.eras.all().stream().map(SigningEra::key).toList();
		var notes = new ArrayList<String>();
		this.database.sql(NUMBERED + IN_ORDER).params(-1L, newest.size()).query((row) -> {
			if (row.getInt("place") == 1 || !isAsSigned(row.getString("note"), row.getLong("tree_size"), keys)) {
				notes.add(row.getString("note"));
			}
		});
		return upTo(newest, notes);
	}

	private static boolean isAsSigned(String note, long size, List<LedgerKey> keys) {
		return Checkpoint.read(note)
			.filter((read) -> read.size() == size && keys.stream().anyMatch(read::isSignedBy))
			.isPresent();
	}

	private static List<String> upTo(Checkpoint newest, List<String> notes) {
		var all = new ArrayList<>(notes);
		all.removeIf(newest.note()::equals);
		all.add(newest.note());
		return all;
	}

	/** Those that ever co-signed. */
	List<WitnessKey> witnesses() {
		return this.database.sql("select distinct witness_key from ledger_cosignature order by witness_key")
			.query((row, number) -> WitnessKey.parse(row.getString(1)))
			.list();
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
			.sql(SIGNED + ((before != null) ? " where c.id < :before" : "")
					+ " order by c.id desc fetch first :most rows only")
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
