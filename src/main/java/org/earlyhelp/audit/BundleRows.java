package org.earlyhelp.audit;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.verify.BundleEntry;
import org.earlyhelp.verify.BundleWriter;
import org.earlyhelp.verify.MerkleHash;
import org.earlyhelp.verify.TileTree;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger for bundles, some rows at a time. */
@Component
class BundleRows {

	private static final int AT_ONCE = 250;

	private final JdbcClient database;

	private final Vault vault;

	private final Tree tree;

	BundleRows(JdbcClient database, Vault vault, Tree tree) {
		this.database = database;
		this.vault = vault;
		this.tree = tree;
	}

	/** Where an entry stands. */
	record Place(long index, UUID entry) {
	}

	private record Row(long index, byte[] leaf, BundleEntry.Said said) {
	}

	/** In the order of the tree; what has no place yet is left out. */
	List<Place> places(Selection selection) {
		var conditions = new ArrayList<String>();
		var values = new ArrayList<Object>();
		any("e.case_id", selection.cases(), conditions, values);
		any("e.contact_id", selection.contacts(), conditions, values);
		any("e.person_id", selection.persons(), conditions, values);
		any("e.id", selection.entries(), conditions, values);
		String sql = "select l.leaf_index, e.id from ledger_entry e join ledger_leaf l on l.entry_id = e.id where ("
				+ String.join(" or ", conditions) + ")";
		if (selection.before() != null) {
			sql += " and e.occurred_at < ?";
			values.add(Entry.utc(selection.before()));
		}
		var places = new ArrayList<>(this.database.sql(sql)
			.params(values)
			.query((row, number) -> new Place(row.getLong(1), row.getObject(2, UUID.class)))
			.list());
		places.sort(Comparator.comparingLong(Place::index));
		return places;
	}

	private static void any(String column, Set<UUID> ids, List<String> conditions, List<Object> values) {
		if (!ids.isEmpty()) {
			conditions.add(column + " in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")");
			values.addAll(ids);
		}
	}

	/**
	 * Each with its proof in the tree of this size.
	 * @param right whose file it is; null where all is opened
	 */
	void each(List<Place> places, TileTree read, long size, ReadingPayloads.Right right, BundleWriter out)
			throws IOException {
		for (int from = 0; from < places.size(); from += AT_ONCE) {
			List<UUID> some = places.subList(from, Math.min(from + AT_ONCE, places.size()))
				.stream()
				.map(Place::entry)
				.toList();
			for (Row row : rows("e.id in (" + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
					new ArrayList<>(some), (row) -> said(row, right), true)) {
				out.entry(
						new BundleEntry(row.index(), row.leaf(), null, read.inclusion(row.index(), size), row.said()));
			}
		}
	}

	/**
	 * All of the tree of this size, each with what the tree holds for it. Asks nothing of
	 * what it finds: whoever checks it sees what is missing.
	 */
	void all(long size, boolean withPayloads, ReadingPayloads.Right right, BundleWriter out) throws IOException {
		for (long from = 0; from < size; from += TileTree.WIDTH) {
			Optional<byte[]> tile = this.tree.tile(0, from / TileTree.WIDTH);
			for (Row row : rows("l.leaf_index >= ? and l.leaf_index < ?",
					List.of(from, Math.min(from + TileTree.WIDTH, size)),
					withPayloads ? (row) -> said(row, right) : (row) -> new BundleEntry.Said.Withheld(),
					withPayloads)) {
				int at = (int) (row.index() - from) * MerkleHash.LENGTH;
				byte[] hash = tile.filter((hashes) -> hashes.length >= at + MerkleHash.LENGTH)
					.map((hashes) -> Arrays.copyOfRange(hashes, at, at + MerkleHash.LENGTH))
					.orElse(new byte[0]);
				out.entry(new BundleEntry(row.index(), row.leaf(), hash, null, row.said()));
			}
		}
	}

	/** How many entries the sequencer has passed by, that will never get a place. */
	long unplaced() {
		return this.database
			.sql("select count(*) from ledger_entry e" + " where e.number <= (select last_number from ledger_sequencer)"
					+ " and not exists (select 1 from ledger_leaf l where l.entry_id = e.id)"
					+ " and not exists (select 1 from ledger_late t where t.number = e.number)")
			.query(Long.class)
			.single();
	}

	private List<Row> rows(String condition, List<?> values, Telling telling, boolean withPayloads) {
		return this.database
			.sql("select l.leaf_index, " + Leaf.COLUMNS + (withPayloads ? ", e.payload" : "")
					+ " from ledger_leaf l join ledger_entry e on e.id = l.entry_id where " + condition
					+ " order by l.leaf_index")
			.params(values)
			.query((row, number) -> new Row(row.getLong("leaf_index"), Leaf.of(row).bytes(), telling.of(row)))
			.list();
	}

	private BundleEntry.Said said(ResultSet row, ReadingPayloads.Right right) throws SQLException {
		if (right != null && !right.covers(row)) {
			return new BundleEntry.Said.Closed();
		}
		UUID family = row.getObject("family_id", UUID.class);
		return this.vault.said((family != null) ? new FamilyId(family) : null, row.getBytes("payload"));
	}

	/** What becomes of what an entry says. */
	private interface Telling {

		BundleEntry.Said of(ResultSet row) throws SQLException;

	}

}
