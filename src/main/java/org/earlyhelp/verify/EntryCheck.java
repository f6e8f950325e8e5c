package org.earlyhelp.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks entries one after the other: of some each proof, of all the roots that they
 * make.
 */
final class EntryCheck {

	private static final Set<String> SAID = Set.of("closed", "erased", "payload", "unreadable");

	private static final Pattern EXPORTED = Pattern
		.compile("\\{\"index\":(0|[1-9][0-9]{0,14}),\"leaf\":\"([A-Za-z0-9+/=]+)\",");

	/** Null where all entries are given. */
	private final Checkpoint newest;

	private final TreeMap<Long, List<Checkpoint>> expected = new TreeMap<>();

	private final GrowingTree tree = new GrowingTree();

	private long entries;

	private long opened;

	private long erased;

	private long closed;

	private long last = -1;

	private long agreed = -1;

	private EntryCheck(Checkpoint newest) {
		this.newest = newest;
	}

	static EntryCheck ofSome(Checkpoint newest) {
		return new EntryCheck(newest);
	}

	static EntryCheck ofAll(Collection<Checkpoint> checkpoints, Collection<Checkpoint> known) throws Broken {
		var check = new EntryCheck(null);
		checkpoints.forEach((one) -> check.expected.computeIfAbsent(one.size(), (size) -> new ArrayList<>()).add(one));
		known.forEach((one) -> check.expected.computeIfAbsent(one.size(), (size) -> new ArrayList<>()).add(one));
		check.compareRoots();
		return check;
	}

	/** Of the canonical export: the leaves, and not what is shown beside them. */
	void eachLeaf(Lines lines) throws Broken {
		for (String line = lines.next(); line != null; line = lines.next()) {
			Matcher found = EXPORTED.matcher(line);
			if (!found.lookingAt()) {
				throw new Broken(lines.place(), "is not an entry");
			}
			byte[] leaf;
			try {
				leaf = Base64Text.read(found.group(2));
			}
			catch (IllegalArgumentException ex) {
				throw new Broken(lines.place(), "is not an entry");
			}
			long index = Long.parseLong(found.group(1));
			demandNext(index);
			this.tree.add(MerkleHash.ofLeaf(leaf));
			this.last = index;
			this.entries++;
			compareRoots();
		}
	}

	/**
	 * @param withPayloads whether what each says must be given
	 */
	void each(Lines lines, boolean withPayloads) throws Broken {
		for (String line = lines.next(); line != null; line = lines.next()) {
			Map<String, String> parts;
			long index;
			byte[] leaf;
			try {
				parts = CanonicalJson.parts(line);
				index = (Long) CanonicalJson.read(parts.get("index"));
				leaf = Base64Text.read((String) CanonicalJson.read(parts.get("leaf")));
				demandMembers(parts.keySet());
			}
			catch (IllegalArgumentException | ClassCastException | NullPointerException ex) {
				throw new Broken(lines.place(), "is not an entry");
			}
			one(index, leaf, parts, withPayloads);
		}
	}

	private void demandMembers(Set<String> names) {
		var rest = new HashSet<>(names);
		rest.removeAll(Set.of("index", "leaf", "event"));
		boolean proved = (this.newest != null) ? rest.remove("proof") : rest.remove("hash");
		rest.removeAll(SAID);
		if (!proved || !rest.isEmpty() || !names.contains("event")
				|| SAID.stream().filter(names::contains).count() > 1) {
			throw new IllegalArgumentException("Not an entry");
		}
	}

	private void one(long index, byte[] leaf, Map<String, String> parts, boolean withPayloads) throws Broken {
		String place = "entry " + index;
		demandNext(index);
		String event = parts.get("event");
		if (!Arrays.equals(event.getBytes(StandardCharsets.UTF_8), leaf)) {
			throw new Broken(place, "has an event that is not what its leaf says");
		}
		prove(place, index, MerkleHash.ofLeaf(leaf), parts);
		say(place, event, parts, withPayloads);
		this.last = index;
		this.entries++;
		compareRoots();
	}

	private void demandNext(long index) throws Broken {
		String place = "entry " + index;
		if (this.newest == null && index != this.last + 1) {
			throw (index > this.last + 1) ? new Broken("entry " + (this.last + 1), "is missing")
					: new Broken(place, "stands where entry " + (this.last + 1) + " should");
		}
		if (index <= this.last) {
			throw new Broken(place, "does not come after entry " + this.last);
		}
	}

	private void prove(String place, long index, byte[] hash, Map<String, String> parts) throws Broken {
		if (this.newest == null) {
			if (!Base64Text.of(hash).equals(CanonicalJson.read(parts.get("hash")))) {
				throw new Broken(place, "is not what the tree holds for it");
			}
			this.tree.add(hash);
			return;
		}
		List<byte[]> proof;
		try {
			proof = hashes(CanonicalJson.read(parts.get("proof")));
		}
		catch (IllegalArgumentException ex) {
			throw new Broken(place, "has a proof that is none");
		}
		if (!Proofs.includes(index, this.newest.size(), hash, proof, this.newest.root())) {
			throw new Broken(place, "is not in the checkpoint of " + this.newest.size() + " entries");
		}
	}

	private void say(String place, String event, Map<String, String> parts, boolean withPayloads) throws Broken {
		if (parts.containsKey("unreadable")) {
			throw new Broken(place, "says what no longer fits its key");
		}
		boolean shut = parts.containsKey("closed");
		boolean given = shut || parts.containsKey("payload") || parts.containsKey("erased");
		if (given != withPayloads) {
			throw new Broken(place, given ? "says more than the manifest allows" : "lacks what it says");
		}
		try {
			if (shut) {
				if (!"true".equals(parts.get("closed"))) {
					throw new IllegalArgumentException("Closed or not");
				}
				this.closed++;
			}
			else if (parts.containsKey("erased")) {
				demandTexts(CanonicalJson.read(parts.get("erased")), Set.of("by", "on", "under"));
				this.erased++;
			}
			else if (given) {
				Map<?, ?> payload = demandTexts(CanonicalJson.read(parts.get("payload")), Set.of("json", "salt"));
				byte[] salt = Base64Text.read((String) payload.get("salt"));
				var digest = MerkleHash.sha256();
				digest.update(salt);
				digest.update(((String) payload.get("json")).getBytes(StandardCharsets.UTF_8));
				if (salt.length != BundleEntry.SALT_LENGTH || !(CanonicalJson.read(event) instanceof Map<?, ?> read)
						|| !Base64Text.of(digest.digest()).equals(read.get("commitment"))) {
					throw new Broken(place, "says what does not fit its commitment");
				}
				this.opened++;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new Broken(place, "says something that is not told as it should");
		}
	}

	private static Map<?, ?> demandTexts(Object value, Set<String> names) {
		if (value instanceof Map<?, ?> read && read.keySet().equals(names)
				&& read.values().stream().allMatch(String.class::isInstance)) {
			return read;
		}
		throw new IllegalArgumentException("Other members");
	}

	private void compareRoots() throws Broken {
		List<Checkpoint> here = this.expected.remove(this.tree.size());
		if (here == null) {
			return;
		}
		byte[] root = this.tree.root();
		for (Checkpoint one : here) {
			if (!Arrays.equals(root, one.root())) {
				throw new Broken("the checkpoint of " + one.size() + " entries",
						"is not of these: something from entry " + Math.max(this.agreed, 0) + " on was changed");
			}
		}
		this.agreed = this.tree.size();
	}

	/** All that was expected has come. */
	void end(long size) throws Broken {
		if (this.newest != null) {
			return;
		}
		if (this.entries < size) {
			throw new Broken("entry " + this.entries, "is missing");
		}
		if (!this.expected.isEmpty()) {
			throw new Broken("the ledger", "has " + this.entries + " entries: it is smaller than the checkpoint of "
					+ this.expected.lastKey() + " entries");
		}
	}

	long entries() {
		return this.entries;
	}

	long opened() {
		return this.opened;
	}

	long closed() {
		return this.closed;
	}

	long erased() {
		return this.erased;
	}

	/**
	 * @throws IllegalArgumentException where these are no hashes
	 */
	static List<byte[]> hashes(Object value) {
		if (!(value instanceof List<?> items)) {
			throw new IllegalArgumentException("Not a list");
		}
		var hashes = new ArrayList<byte[]>();
		for (Object item : items) {
			hashes.add(Base64Text.readHash(String.valueOf(item)));
		}
		return hashes;
	}

}
