package org.earlyhelp.verify;

import java.util.Set;

/**
 * A zip of four files in UTF-8, each line of which ends with a line feed:
 * <ul>
 * <li>{@code keys.jsonl}: the keys of the ledger, each with the size from which it signs
 * and the signature of the one before, then those of witnesses;</li>
 * <li>{@code checkpoints.jsonl}: checkpoints, the oldest first, each with the proof that
 * it continues the one before (none where all entries are given: then each root is
 * counted);</li>
 * <li>{@code entries.jsonl}: entries in the order of the tree, each as the canonical
 * export has it, with its proof under the newest checkpoint;</li>
 * <li>{@code manifest.txt}: a note that says what the others hold, with their hashes,
 * signed by the key of the newest checkpoint.</li>
 * </ul>
 */
final class Bundle {

	static final String KEYS = "keys.jsonl";

	static final String CHECKPOINTS = "checkpoints.jsonl";

	static final String ENTRIES = "entries.jsonl";

	static final String MANIFEST = "manifest.txt";

	/** Those whose hashes the manifest has. */
	static final Set<String> FILES = Set.of(KEYS, CHECKPOINTS, ENTRIES);

	private Bundle() {
	}

}
