package org.earlyhelp.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * A Merkle tree kept in tiles of 256 hashes: tile n of level 0 holds the hashes of leaves
 * 256n and on; of level 1 the roots of 256 full tiles of level 0; and so on. A proof
 * reads a few tiles, whatever the size.
 *
 * @see <a href="https://c2sp.org/tlog-tiles">C2SP tlog-tiles</a>
 */
public final class TileTree {

	/** Hashes of a full tile. */
	public static final int WIDTH = 256;

	private static final int LEVELS = 8;

	private final BiFunction<Integer, Long, byte[]> tiles;

	/** Full subtrees never change. */
	private final Map<Full, byte[]> known = new HashMap<>();

	private record Full(int height, long place) {
	}

	/**
	 * @param tiles gives the hashes of a tile, one after the other, by its level and its
	 * place
	 */
	public TileTree(BiFunction<Integer, Long, byte[]> tiles) {
		this.tiles = tiles;
	}

	/** The root of the first so many leaves. */
	public byte[] root(long size) {
		return (size == 0) ? MerkleHash.ofNothing() : range(0, size);
	}

	/**
	 * That this leaf stands in the tree of so many leaves.
	 * @throws IllegalArgumentException where it does not
	 */
	public List<byte[]> inclusion(long index, long size) {
		if (index < 0 || index >= size) {
			throw new IllegalArgumentException(index + " of " + size);
		}
		var hashes = new ArrayList<byte[]>();
		include(index, 0, size, hashes);
		return hashes;
	}

	private void include(long index, long from, long to, List<byte[]> hashes) {
		if (to - from == 1) {
			return;
		}
		long middle = from + split(to - from);
		if (index < middle) {
			include(index, from, middle, hashes);
			hashes.add(range(middle, to));
		}
		else {
			include(index, middle, to, hashes);
			hashes.add(range(from, middle));
		}
	}

	/**
	 * That the tree of the larger size begins with that of the smaller; empty where
	 * either proves nothing.
	 * @throws IllegalArgumentException where the first is the larger
	 */
	public List<byte[]> consistency(long size, long largerSize) {
		if (size < 0 || size > largerSize) {
			throw new IllegalArgumentException(size + " of " + largerSize);
		}
		var hashes = new ArrayList<byte[]>();
		if (size > 0 && size < largerSize) {
			continuing(size, 0, largerSize, true, hashes);
		}
		return hashes;
	}

	private void continuing(long size, long from, long to, boolean known, List<byte[]> hashes) {
		if (size == to) {
			if (!known) {
				hashes.add(range(from, to));
			}
			return;
		}
		long middle = from + split(to - from);
		if (size <= middle) {
			continuing(size, from, middle, known, hashes);
			hashes.add(range(middle, to));
		}
		else {
			continuing(size, middle, to, false, hashes);
			hashes.add(range(from, middle));
		}
	}

	/** The largest power of two below. */
	private static long split(long leaves) {
		return Long.highestOneBit(leaves - 1);
	}

	private byte[] range(long from, long to) {
		long leaves = to - from;
		if (Long.bitCount(leaves) == 1 && from % leaves == 0) {
			return this.known.computeIfAbsent(new Full(Long.numberOfTrailingZeros(leaves), from / leaves), this::hash);
		}
		long middle = from + split(leaves);
		return MerkleHash.ofNode(range(from, middle), range(middle, to));
	}

	private byte[] hash(Full subtree) {
		long first = subtree.place() << (subtree.height() % LEVELS);
		byte[] tile = this.tiles.apply(subtree.height() / LEVELS, first / WIDTH);
		return within(tile, (int) (first % WIDTH), 1 << (subtree.height() % LEVELS));
	}

	private static byte[] within(byte[] tile, int first, int hashes) {
		if (hashes == 1) {
			return Arrays.copyOfRange(tile, first * MerkleHash.LENGTH, (first + 1) * MerkleHash.LENGTH);
		}
		return MerkleHash.ofNode(within(tile, first, hashes / 2), within(tile, first + hashes / 2, hashes / 2));
	}

	/** The root of a full tile. */
	public static byte[] rootOf(byte[] tile) {
		if (tile.length != WIDTH * MerkleHash.LENGTH) {
			throw new IllegalArgumentException("not full");
		}
		return within(tile, 0, WIDTH);
	}

}
