package org.earlyhelp.audit;

import java.util.List;

/**
 * That the ledger of one size begins with that of a smaller.
 *
 * @param hashes in base64; empty where nothing is to be proved
 */
public record ConsistencyProof(long from, long to, List<String> hashes) {

	public ConsistencyProof {
		hashes = List.copyOf(hashes);
	}

}
