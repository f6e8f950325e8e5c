package org.earlyhelp.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a Merkle tree: a leaf and a node can never be taken for each other. */
public final class MerkleHash {

	/** Bytes of each. */
	public static final int LENGTH = 32;

	private static final byte LEAF = 0;

	private static final byte NODE = 1;

	private MerkleHash() {
	}

	/** The root of the tree without leaves. */
	public static byte[] ofNothing() {
		return sha256().digest();
	}

	public static byte[] ofLeaf(byte[] leaf) {
		MessageDigest digest = sha256();
		digest.update(LEAF);
		return digest.digest(leaf);
	}

	public static byte[] ofNode(byte[] left, byte[] right) {
		MessageDigest digest = sha256();
		digest.update(NODE);
		digest.update(left);
		return digest.digest(right);
	}

	/** Of the JDK. */
	public static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
