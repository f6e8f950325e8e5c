package org.earlyhelp.audit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.earlyhelp.verify.MerkleHash;
import org.earlyhelp.verify.TileTree;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's Merkle tree, as its tiles are kept. */
@Component
class Tree {

	private static final int TILE_BYTES = TileTree.WIDTH * MerkleHash.LENGTH;

	private final JdbcClient database;

	Tree(JdbcClient database) {
		this.database = database;
	}

	/** Reads as the transaction sees it. */
	TileTree read() {
		return new TileTree((level, place) -> tile(level, place)
			.orElseThrow(() -> new IllegalStateException("The ledger has no tile " + level + "/" + place)));
	}

	/** Adds hashes of leaves after the first so many. */
	void append(long size, List<byte[]> hashes) {
		append(0, size, hashes);
	}

	private void append(int level, long size, List<byte[]> hashes) {
		long at = size;
		int taken = 0;
		var full = new java.util.ArrayList<byte[]>();
		while (taken < hashes.size()) {
			long place = at / TileTree.WIDTH;
			int begun = (int) (at % TileTree.WIDTH);
			int more = Math.min(TileTree.WIDTH - begun, hashes.size() - taken);
			byte[] tile = Arrays.copyOf((begun > 0) ? tile(level, place).orElseThrow() : new byte[0],
					(begun + more) * MerkleHash.LENGTH);
			for (int each = 0; each < more; each++) {
				System.arraycopy(hashes.get(taken + each), 0, tile, (begun + each) * MerkleHash.LENGTH,
						MerkleHash.LENGTH);
			}
			keep(level, place, tile, begun > 0);
			if (tile.length == TILE_BYTES) {
				full.add(TileTree.rootOf(tile));
			}
			taken += more;
			at += more;
		}
		if (!full.isEmpty()) {
			append(level + 1, size / TileTree.WIDTH, full);
		}
	}

	/** Hashes one after the other; empty where it holds none. */
	Optional<byte[]> tile(int level, long place) {
		return this.database.sql("select hashes from ledger_tile where level = ? and place = ?")
			.params(level, place)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	private void keep(int level, long place, byte[] hashes, boolean begun) {
		this.database
			.sql(begun ? "update ledger_tile set hashes = ? where level = ? and place = ?"
					: "insert into ledger_tile (hashes, level, place) values (?, ?, ?)")
			.params(hashes, level, place)
			.update();
	}

}
