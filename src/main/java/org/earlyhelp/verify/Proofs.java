package org.earlyhelp.verify;

import java.util.Arrays;
import java.util.List;

/**
 * Checks proofs against roots, as RFC 6962 defines them and RFC 9162 tells how. Whatever
 * is wrong with a proof, the answer is false.
 */
public final class Proofs {

	private Proofs() {
	}

	/**
	 * Whether the leaf stands at this place of the tree.
	 * @param index from 0
	 * @param size leaves of the tree
	 * @param hashes from the leaf's neighbour up
	 */
	public static boolean includes(long index, long size, byte[] leafHash, List<byte[]> hashes, byte[] root) {
		if (index < 0 || index >= size) {
			return false;
		}
		long node = index;
		long last = size - 1;
		byte[] hash = leafHash;
		for (byte[] next : hashes) {
			if (last == 0 || next.length != MerkleHash.LENGTH) {
				return false;
			}
			if ((node & 1) == 1 || node == last) {
				hash = MerkleHash.ofNode(next, hash);
				while ((node & 1) == 0 && node != 0) {
					node >>= 1;
					last >>= 1;
				}
			}
			else {
				hash = MerkleHash.ofNode(hash, next);
			}
			node >>= 1;
			last >>= 1;
		}
		return last == 0 && Arrays.equals(hash, root);
	}

	/**
	 * Whether the larger tree begins with all leaves of the smaller, in their order. The
	 * tree without leaves begins every tree.
	 */
	public static boolean continues(long size, byte[] root, long largerSize, byte[] largerRoot, List<byte[]> hashes) {
		if (size < 0 || size > largerSize || hashes.stream().anyMatch((hash) -> hash.length != MerkleHash.LENGTH)) {
			return false;
		}
		if (size == largerSize) {
			return hashes.isEmpty() && Arrays.equals(root, largerRoot);
		}
		if (size == 0) {
			return hashes.isEmpty() && Arrays.equals(root, MerkleHash.ofNothing());
		}
		boolean whole = Long.bitCount(size) == 1;
		if (!whole && hashes.isEmpty()) {
			return false;
		}
		byte[] first = whole ? root : hashes.get(0);
		byte[] smaller = first;
		byte[] larger = first;
		long node = size - 1;
		long last = largerSize - 1;
		while ((node & 1) == 1) {
			node >>= 1;
			last >>= 1;
		}
		for (byte[] next : whole ? hashes : hashes.subList(1, hashes.size())) {
			if (last == 0) {
				return false;
			}
			if ((node & 1) == 1 || node == last) {
				smaller = MerkleHash.ofNode(next, smaller);
				larger = MerkleHash.ofNode(next, larger);
				while ((node & 1) == 0 && node != 0) {
					node >>= 1;
					last >>= 1;
				}
			}
			else {
				larger = MerkleHash.ofNode(larger, next);
			}
			node >>= 1;
			last >>= 1;
		}
		return last == 0 && Arrays.equals(smaller, root) && Arrays.equals(larger, largerRoot);
	}

}
