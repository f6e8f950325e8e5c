package org.earlyhelp.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.RealTime;
import org.earlyhelp.verify.MerkleHash;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives every committed entry its place in the tree, without a gap, whichever node wrote
 * it and however late it committed. One node at a time: the row of the sequencer is
 * locked. What had not been committed when a later one got its place is remembered for
 * two days, and gets the next place when it appears.
 */
@Component
class Sequencer {

	/** Longer than any transaction lives. */
	private static final Duration LATE_AT_MOST = Duration.ofDays(2);

	private final JdbcClient database;

	private final JdbcTemplate batches;

	private final Tree tree;

	Sequencer(JdbcClient database, JdbcTemplate batches, Tree tree) {
		this.database = database;
		this.batches = batches;
		this.tree = tree;
	}

	private record State(long lastNumber, long size) {
	}

	private record Placed(long number, UUID id, byte[] hash) {
	}

	/**
	 * @param most entries in this transaction
	 * @return how many got a place
	 */
	@Transactional
	public int sequence(int most) {
		State state = this.database.sql("select last_number, tree_size from ledger_sequencer where id = 1 for update")
			.query((row, number) -> new State(row.getLong(1), row.getLong(2)))
			.single();
		Instant now = RealTime.now();
		List<Placed> late = entries("join ledger_late l on l.number = e.number", 0, most);
		List<Placed> next = entries("", state.lastNumber(), most);
		if (late.isEmpty() && next.isEmpty()) {
			return 0;
		}
		long last = next.isEmpty() ? state.lastNumber() : next.get(next.size() - 1).number();
		remember(missing(state.lastNumber(), next), now);
		var all = new ArrayList<>(late);
		all.addAll(next);
		place(state.size(), all);
		late.forEach(
				(one) -> this.database.sql("delete from ledger_late where number = ?").param(one.number()).update());
		this.database.sql("delete from ledger_late where since < ?").param(Entry.utc(now.minus(LATE_AT_MOST))).update();
		this.database.sql("update ledger_sequencer set last_number = ?, tree_size = ? where id = 1")
			.params(last, state.size() + all.size())
			.update();
		return all.size();
	}

	/** How many leaves the tree has. */
	long size() {
		return this.database.sql("select tree_size from ledger_sequencer where id = 1").query(Long.class).single();
	}

	private List<Placed> entries(String join, long after, int most) {
		return this.database
			.sql("select e.number, " + Leaf.COLUMNS + " from ledger_entry e " + join
					+ " where e.number > ? and not exists (select 1 from ledger_leaf p where p.entry_id = e.id)"
					+ " order by e.number fetch first " + most + " rows only")
			.param(after)
			.query(Sequencer::placed)
			.list();
	}

	private static Placed placed(ResultSet row, int number) throws SQLException {
		return new Placed(row.getLong("number"), row.getObject("id", UUID.class),
				MerkleHash.ofLeaf(Leaf.of(row).bytes()));
	}

	private static List<Long> missing(long after, List<Placed> next) {
		var missing = new ArrayList<Long>();
		long expected = after + 1;
		for (Placed one : next) {
			for (; expected < one.number(); expected++) {
				missing.add(expected);
			}
			expected = one.number() + 1;
		}
		return missing;
	}

	private void remember(List<Long> missing, Instant now) {
		this.batches.batchUpdate("insert into ledger_late (number, since) values (?, ?)",
				missing.stream().map((number) -> new Object[] { number, Entry.utc(now) }).toList());
	}

	private void place(long size, List<Placed> entries) {
		if (entries.isEmpty()) {
			return;
		}
		var rows = new ArrayList<Object[]>();
		for (int at = 0; at < entries.size(); at++) {
			rows.add(new Object[] { size + at, entries.get(at).id() });
		}
		this.batches.batchUpdate("insert into ledger_leaf (leaf_index, entry_id) values (?, ?)", rows);
		this.tree.append(size, entries.stream().map(Placed::hash).toList());
	}

}
