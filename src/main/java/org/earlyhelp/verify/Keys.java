package org.earlyhelp.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who signs a ledger, from when on, and who watches it. */
final class Keys {

	private static final int MOST = 1_000;

	private final List<SigningEra> eras = new ArrayList<>();

	private final List<WitnessKey> witnesses = new ArrayList<>();

	private boolean end = true;

	/** The keys that are given alone, as if each had always signed. */
	static Keys of(List<LedgerKey> keys) {
		var all = new Keys();
		all.end = false;
		keys.forEach((key) -> all.eras.add(new SigningEra(key, 0, null)));
		return all;
	}

	static Keys read(Lines lines) throws Broken {
		var keys = new Keys();
		for (String line = lines.next(); line != null; line = lines.next()) {
			try {
				if (lines.number() > MOST || !(CanonicalJson.read(line) instanceof Map<?, ?> read)) {
					throw new IllegalArgumentException("Not a key");
				}
				keys.add(read);
			}
			catch (IllegalArgumentException ex) {
				throw new Broken(lines.place(), "is not a key");
			}
		}
		if (keys.eras.isEmpty()) {
			throw new Broken(Bundle.KEYS, "has no key of the ledger");
		}
		return keys;
	}

	private void add(Map<?, ?> read) {
		if (read.keySet().equals(Set.of("key", "witness")) && Boolean.TRUE.equals(read.get("witness"))) {
			this.witnesses.add(WitnessKey.parse(exact(read)));
			return;
		}
		boolean endorsed = read.containsKey("endorsement");
		if (!read.keySet().equals(endorsed ? Set.of("endorsement", "from", "key") : Set.of("from", "key"))
				|| !(read.get("from") instanceof Long from) || from < 0) {
			throw new IllegalArgumentException("Not a key");
		}
		LedgerKey key = LedgerKey.parse(exact(read));
		byte[] endorsement = endorsed ? Base64Text.read(String.valueOf(read.get("endorsement"))) : null;
		SigningEra last = this.eras.isEmpty() ? null : this.eras.get(this.eras.size() - 1);
		if ((last != null && from < last.from())
				|| (endorsed && (last == null || !last.key().signed(LedgerKey.succession(key, from), endorsement)))) {
			throw new IllegalArgumentException("Not a successor");
		}
		this.eras.add(new SigningEra(key, from, endorsement));
	}

	/** No space around it. */
	private static String exact(Map<?, ?> read) {
		if (read.get("key") instanceof String text && text.equals(text.strip())) {
			return text;
		}
		throw new IllegalArgumentException("Not a key");
	}

	List<SigningEra> eras() {
		return this.eras;
	}

	int witnesses() {
		return this.witnesses.size();
	}

	/**
	 * The place of the key that signed what was made when the tree had this size.
	 * @throws Broken where none did that might have
	 */
	int signer(Note note, long size, String place) throws Broken {
		String why = "is not signed by a key of the ledger";
		for (int each = this.eras.size() - 1; each >= 0; each--) {
			SigningEra era = this.eras.get(each);
			if (era.key().signed(note)) {
				if (size < era.from()) {
					why = "is signed by a key that began at " + era.from() + " entries";
				}
				else if (size > end(each)) {
					why = "is signed by a key that ended at " + end(each) + " entries";
				}
				else {
					return each;
				}
			}
		}
		throw new Broken(place, why);
	}

	private long end(int place) {
		return (!this.end || place + 1 == this.eras.size()) ? Long.MAX_VALUE : this.eras.get(place + 1).from();
	}

	/**
	 * Whether whoever trusts this key may trust that one: each between them was named by
	 * the one before.
	 */
	boolean vouches(LedgerKey trusted, int signer) {
		for (int each = signer; each >= 0; each--) {
			if (this.eras.get(each).key().equals(trusted)) {
				return true;
			}
			if (this.eras.get(each).endorsement() == null) {
				return false;
			}
		}
		return false;
	}

	/**
	 * How many witnesses co-signed.
	 * @throws Broken where one that is named did not
	 */
	int cosigners(Note note, String place) throws Broken {
		int cosigners = 0;
		for (WitnessKey witness : this.witnesses) {
			if (witness.isNamedBy(note)) {
				if (!witness.cosigned(note)) {
					throw new Broken(place, "has a co-signature that is not by " + witness.name());
				}
				cosigners++;
			}
		}
		return cosigners;
	}

}
