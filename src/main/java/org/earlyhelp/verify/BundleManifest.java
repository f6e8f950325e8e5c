package org.earlyhelp.verify;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a bundle is said to hold; signed, so that nothing in it can be changed by whoever
 * passes it on.
 *
 * @param origin the ledger's name
 * @param kind what it is about, as {@code CASE}; {@link #LEDGER} where it holds all
 * entries
 * @param id of what; null for the ledger
 * @param madeAt in Z
 * @param size leaves of the newest checkpoint
 * @param checkpoints how many
 * @param entries how many
 * @param withPayloads whether what the entries say is given
 * @param unplaced how many entries of the database had no place in the tree, and none to
 * come
 */
public record BundleManifest(String origin, String kind, String id, String madeAt, long size, long checkpoints,
		long entries, boolean withPayloads, long unplaced) {

	/** All entries. */
	public static final String LEDGER = "LEDGER";

	static final String FORMAT = "early-help-ledger-bundle/1";

	private static final Set<String> MEMBERS = Set.of("checkpoints", "entries", "files", "format", "madeAt", "origin",
			"payloads", "size", "subject", "unplaced");

	boolean isWhole() {
		return this.kind.equals(LEDGER);
	}

	/**
	 * What is signed.
	 * @param files the SHA-256 of each file, by its name
	 */
	String text(Map<String, String> files) {
		Map<String, Object> subject = new LinkedHashMap<>(Map.of("kind", this.kind));
		if (this.id != null) {
			subject.put("id", this.id);
		}
		return CanonicalJson.write(Map.of("format", FORMAT, "origin", this.origin, "subject", subject, "madeAt",
				this.madeAt, "size", this.size, "checkpoints", this.checkpoints, "entries", this.entries, "payloads",
				this.withPayloads, "unplaced", this.unplaced, "files", files)) + "\n";
	}

	/**
	 * @throws IllegalArgumentException where it is none
	 */
	static Signed parse(String text) {
		if (CanonicalJson.read(text.substring(0, text.length() - 1)) instanceof Map<?, ?> read
				&& read.keySet().equals(MEMBERS) && FORMAT.equals(read.get("format"))
				&& read.get("subject") instanceof Map<?, ?> subject
				&& (subject.keySet().equals(Set.of("id", "kind")) || subject.keySet().equals(Set.of("kind")))
				&& read.get("files") instanceof Map<?, ?> files && files.keySet().equals(Bundle.FILES)) {
			var hashes = new LinkedHashMap<String, String>();
			files.forEach((name, hash) -> hashes.put((String) name, string(hash)));
			return new Signed(new BundleManifest(string(read.get("origin")), string(subject.get("kind")),
					subject.containsKey("id") ? string(subject.get("id")) : null, string(read.get("madeAt")),
					count(read.get("size")), count(read.get("checkpoints")), count(read.get("entries")),
					truth(read.get("payloads")), count(read.get("unplaced"))), hashes);
		}
		throw new IllegalArgumentException("Not a manifest");
	}

	record Signed(BundleManifest manifest, Map<String, String> files) {
	}

	private static String string(Object value) {
		if (value instanceof String string) {
			return string;
		}
		throw new IllegalArgumentException("Not a text");
	}

	private static long count(Object value) {
		if (value instanceof Long number && number >= 0) {
			return number;
		}
		throw new IllegalArgumentException("Not a count");
	}

	private static boolean truth(Object value) {
		if (value instanceof Boolean truth) {
			return truth;
		}
		throw new IllegalArgumentException("Neither true nor false");
	}

}
