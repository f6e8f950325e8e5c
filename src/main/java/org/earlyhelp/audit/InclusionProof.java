package org.earlyhelp.audit;

import java.util.List;

/**
 * That an entry stands in the ledger as it is.
 *
 * @param index its place, from 0
 * @param treeSize leaves of the tree that it is proved in
 * @param leaf its bytes, in base64
 * @param hashes from its neighbour up, in base64
 * @param checkpoint the signed note of that tree
 * @param erased how what the entry said went; null where its family's key is there. The
 * proof holds either way
 */
public record InclusionProof(long index, long treeSize, String leaf, List<String> hashes, String checkpoint,
		LedgerLine.Erased erased) {

	public InclusionProof {
		hashes = List.copyOf(hashes);
	}

}
