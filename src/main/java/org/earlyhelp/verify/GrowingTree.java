package org.earlyhelp.verify;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree that leaves are added to, one after the other; knows its root at any moment, and
 * keeps nothing else.
 */
public final class GrowingTree {

	/** Roots of full subtrees, the largest first; the bits of the size say how large. */
	private final List<byte[]> full = new ArrayList<>();

	private long size;

	public void add(byte[] leafHash) {
		byte[] hash = leafHash;
		for (long rest = this.size; (rest & 1) == 1; rest >>= 1) {
			hash = MerkleHash.ofNode(this.full.remove(this.full.size() - 1), hash);
		}
		this.full.add(hash);
		this.size++;
	}

	public long size() {
		return this.size;
	}

	public byte[] root() {
		if (this.full.isEmpty()) {
			return MerkleHash.ofNothing();
		}
		byte[] root = this.full.get(this.full.size() - 1);
		for (int each = this.full.size() - 2; each >= 0; each--) {
			root = MerkleHash.ofNode(this.full.get(each), root);
		}
		return root;
	}

}
