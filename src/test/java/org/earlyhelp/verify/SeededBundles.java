package org.earlyhelp.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Bundles of all shapes, and bundles that are broken in one way each. The same number
 * makes the same bundle.
 */
final class SeededBundles {

	static final String ORIGIN = "a-ledger";

	private static final List<KeyPair> KEYS = keys();

	private static final int STRANGER = 3;

	/** What whoever holds the ledger's key might do. */
	enum Fault {

		/** A checkpoint is of another tree. */
		FORKED_CHECKPOINT,
		/** The newest checkpoint is signed by a key that had ended. */
		OLD_KEY,
		/** A checkpoint is signed by nobody known. */
		STRANGERS_CHECKPOINT,
		/** The manifest is signed by nobody known. */
		STRANGERS_MANIFEST,
		/** The second key is named by nobody known. */
		STRANGERS_SUCCESSION,
		/** A witness that is named did not sign. */
		STRANGERS_COSIGNATURE,
		/** A checkpoint is of another ledger. */
		ANOTHER_LEDGER,
		/** An entry says what it did not. */
		WRONG_PAYLOAD,
		/** An entry no longer opens. */
		UNREADABLE,
		/** What an entry says is kept back. */
		WITHHELD,
		/** The leaf is not what the tree holds. */
		WRONG_LEAF,
		/** An entry is said to stand elsewhere. */
		WRONG_INDEX,
		/** The database holds what is not in the tree. */
		UNPLACED,
		/** Some bytes at any place of any file, which is signed anew. */
		CHANGED_AND_SIGNED

	}

	private final Random random;

	private final int size;

	private final boolean whole;

	private final boolean withPayloads;

	private final int eras;

	private final int witnesses;

	private final List<byte[]> leaves = new ArrayList<>();

	private final List<byte[]> salted = new ArrayList<>();

	private final TileTree tree;

	private SeededBundles(long seed) {
		this.random = new Random(seed);
		this.size = this.random.nextInt(4) == 0 ? 1 + this.random.nextInt(4) : 1 + this.random.nextInt(90);
		this.whole = this.random.nextInt(3) == 0;
		this.withPayloads = this.random.nextInt(5) > 0;
		this.eras = 1 + Math.max(0, this.random.nextInt(5) - 2);
		this.witnesses = (this.random.nextInt(3) == 0) ? 1 : 0;
		byte[] hashes = new byte[0];
		for (int index = 0; index < this.size; index++) {
			leaf(index);
			hashes = Arrays.copyOf(hashes, hashes.length + MerkleHash.LENGTH);
			System.arraycopy(MerkleHash.ofLeaf(this.leaves.get(index)), 0, hashes, index * MerkleHash.LENGTH,
					MerkleHash.LENGTH);
		}
		byte[] tile = hashes;
		this.tree = new TileTree((level, place) -> tile);
	}

	/** A good one. */
	static byte[] good(long seed) {
		return new SeededBundles(seed).zip(null);
	}

	/** One that is broken in one way. */
	static byte[] broken(long seed) {
		var bundle = new SeededBundles(seed);
		int way = bundle.random.nextInt(Fault.values().length + 8);
		if (way < Fault.values().length - 1) {
			return bundle.zip(Fault.values()[way]);
		}
		byte[] good = bundle.zip(null);
		return switch (way - Fault.values().length) {
			case -1 -> bundle.changedAndSigned(good);
			case 0, 1 -> rezip(bundle.flipped(unzip(good)));
			case 2 -> rezip(bundle.dropped(unzip(good)));
			case 3 -> rezip(bundle.doubled(unzip(good)));
			case 4 -> rezip(bundle.shortened(unzip(good)));
			case 5 -> bundle.flippedWhereItIsPacked(good);
			case 6 -> Arrays.copyOf(good, bundle.random.nextInt(good.length));
			default -> rezip(bundle.otherFiles(unzip(good)));
		};
	}

	private void leaf(int index) {
		byte[] opening = new byte[BundleEntry.SALT_LENGTH];
		this.random.nextBytes(opening);
		String json = CanonicalJson.write(Map.of("text", text(), "number", (long) this.random.nextInt(1_000)));
		byte[] said = json.getBytes(StandardCharsets.UTF_8);
		opening = Arrays.copyOf(opening, BundleEntry.SALT_LENGTH + said.length);
		System.arraycopy(said, 0, opening, BundleEntry.SALT_LENGTH, said.length);
		this.salted.add(opening);
		this.leaves.add(CanonicalJson.write(Map.of("id", new UUID(this.random.nextLong(), index).toString(), "action",
				"A_" + index % 7, "actor", text(), "schema", 2L, "subject", Map.of("kind", "CASE", "id", "c"),
				"commitment", Base64Text.of(MerkleHash.sha256().digest(opening))))
			.getBytes(StandardCharsets.UTF_8));
	}

	private String text() {
		String[] parts = { "Zoë-Mae", "O’Brien", "李", "\"quoted\"", "back\\slash", "two\nlines", "\u0001", "👩‍👧", "x",
				"" };
		return parts[this.random.nextInt(parts.length)] + this.random.nextInt(50);
	}

	private byte[] zip(Fault fault) {
		var bytes = new ByteArrayOutputStream();
		try (BundleWriter out = new BundleWriter(bytes)) {
			int keys = (fault == Fault.OLD_KEY || fault == Fault.STRANGERS_SUCCESSION) ? Math.max(this.eras, 2)
					: this.eras;
			List<Integer> begins = begins(keys, fault);
			boolean cosigned = this.witnesses > 0 || fault == Fault.STRANGERS_COSIGNATURE;
			out.keys(eras(begins, fault), cosigned ? List.of(witness()) : List.of());
			checkpoints(out, begins, cosigned, fault);
			entries(out, fault);
			KeyPair signer = KEYS.get((fault == Fault.STRANGERS_MANIFEST) ? STRANGER : keys - 1);
			out.finish(this.whole ? BundleManifest.LEDGER : "CASE", this.whole ? null : "c", "2026-03-02T09:00:00Z",
					this.withPayloads || speaks(fault), (fault == Fault.UNPLACED) ? 1 : 0, known(keys - 1),
					(text) -> sign(signer, text));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	/** Where each key begins; the newest signs the newest checkpoint. */
	private List<Integer> begins(int keys, Fault fault) {
		var begins = new ArrayList<Integer>();
		for (int each = 1; each < keys; each++) {
			begins.add(this.random.nextInt((fault == Fault.OLD_KEY) ? this.size : this.size + 1));
		}
		Collections.sort(begins);
		begins.add(0, 0);
		return begins;
	}

	private List<SigningEra> eras(List<Integer> begins, Fault fault) {
		var eras = new ArrayList<SigningEra>();
		for (int each = 0; each < begins.size(); each++) {
			int signer = (fault == Fault.STRANGERS_SUCCESSION) ? STRANGER : each - 1;
			boolean endorsed = each > 0 && (fault == Fault.STRANGERS_SUCCESSION || this.random.nextInt(4) > 0);
			eras.add(new SigningEra(known(each), begins.get(each),
					endorsed ? sign(KEYS.get(signer), LedgerKey.succession(known(each), begins.get(each))) : null));
		}
		return eras;
	}

	private void checkpoints(BundleWriter out, List<Integer> begins, boolean cosigned, Fault fault) throws IOException {
		var sizes = new TreeSet<Integer>();
		for (int each = this.random.nextInt(3); each >= 0; each--) {
			sizes.add(this.random.nextInt(this.size + 1));
		}
		sizes.add(this.size);
		var order = new ArrayList<>(sizes);
		int faulty = this.random.nextInt(order.size());
		Checkpoint last = null;
		for (int each = 0; each < order.size(); each++) {
			int leaves = order.get(each);
			int signer = begins.size() - 1;
			while (begins.get(signer) > leaves) {
				signer--;
			}
			if (each == order.size() - 1) {
				signer = begins.size() - ((fault == Fault.OLD_KEY) ? 2 : 1);
			}
			boolean wrong = each == faulty;
			byte[] root = this.tree.root(leaves);
			if (wrong && fault == Fault.FORKED_CHECKPOINT) {
				root = MerkleHash.ofNode(root, root);
			}
			String text = Checkpoint.text((wrong && fault == Fault.ANOTHER_LEDGER) ? "another" : ORIGIN, leaves, root);
			byte[] signed = sign(KEYS.get((wrong && fault == Fault.STRANGERS_CHECKPOINT) ? STRANGER : signer),
					text.getBytes(StandardCharsets.UTF_8));
			Checkpoint made = Checkpoint.parse(Checkpoint.sign(text, known(signer), signed));
			if (cosigned) {
				made = made.with(cosignature(text, wrong && fault == Fault.STRANGERS_COSIGNATURE));
			}
			out.checkpoint(made,
					(this.whole || last == null) ? List.of() : this.tree.consistency(last.size(), made.size()));
			last = made;
		}
	}

	private static String cosignature(String text, boolean wrong) {
		long at = 1_772_442_000L;
		byte[] message = WitnessKey.message(wrong ? at + 1 : at, text.getBytes(StandardCharsets.UTF_8));
		return witness().line(at, sign(KEYS.get(4), message));
	}

	private void entries(BundleWriter out, Fault fault) throws IOException {
		var indexes = new ArrayList<Integer>();
		for (int index = 0; index < this.size; index++) {
			if (this.whole || this.random.nextInt(3) == 0) {
				indexes.add(index);
			}
		}
		if (indexes.isEmpty()) {
			indexes.add(this.random.nextInt(this.size));
		}
		int faulty = indexes.get(this.random.nextInt(indexes.size()));
		for (int index : indexes) {
			out.entry(entry(index, (index == faulty) ? fault : null, fault));
		}
	}

	private static boolean speaks(Fault fault) {
		return fault == Fault.WRONG_PAYLOAD || fault == Fault.WITHHELD;
	}

	private BundleEntry entry(int index, Fault fault, Fault ofAny) {
		byte[] leaf = this.leaves.get(index);
		byte[] hash = MerkleHash.ofLeaf(leaf);
		List<byte[]> proof = this.tree.inclusion(index, this.size);
		BundleEntry.Said said = new BundleEntry.Said.Withheld();
		if (this.withPayloads || speaks(ofAny)) {
			said = (fault == null && this.random.nextInt(6) == 0)
					? new BundleEntry.Said.Erased("2026-03-02T09:00:00Z", text(), "retention")
					: new BundleEntry.Said.Opened(this.salted.get(index));
		}
		if (fault == null && said instanceof BundleEntry.Said.Opened && this.random.nextInt(8) == 0) {
			said = new BundleEntry.Said.Closed();
		}
		if (fault == Fault.WRONG_PAYLOAD) {
			byte[] other = this.salted.get(index).clone();
			other[this.random.nextInt(BundleEntry.SALT_LENGTH)] ^= 1;
			said = new BundleEntry.Said.Opened(other);
		}
		else if (fault == Fault.UNREADABLE) {
			said = new BundleEntry.Said.Unreadable();
		}
		else if (fault == Fault.WITHHELD) {
			said = new BundleEntry.Said.Withheld();
		}
		else if (fault == Fault.WRONG_LEAF) {
			leaf = new String(leaf, StandardCharsets.UTF_8).replace("\"schema\":2", "\"schema\":3")
				.getBytes(StandardCharsets.UTF_8);
		}
		int shown = (fault == Fault.WRONG_INDEX) ? index + 1 + this.random.nextInt(this.size) : index;
		return new BundleEntry(shown, leaf, this.whole ? hash : null, this.whole ? null : proof, said);
	}

	/** Changes a byte of what is read, and signs the manifest anew. */
	private byte[] changedAndSigned(byte[] good) {
		Map<String, byte[]> files = unzip(good);
		String name = this.random.nextBoolean() ? Bundle.ENTRIES : Bundle.CHECKPOINTS;
		byte[] content = files.get(name);
		int at;
		do {
			at = this.random.nextInt(content.length);
		}
		while (isInClaim(content, at));
		content[at] ^= (byte) (1 << this.random.nextInt(7));
		try {
			Note note = Note.parse(new String(files.get(Bundle.MANIFEST), StandardCharsets.UTF_8));
			BundleManifest.Signed before = BundleManifest.parse(note.text());
			var hashes = new LinkedHashMap<>(before.files());
			hashes.put(name, Base64Text.of(MerkleHash.sha256().digest(content)));
			String text = before.manifest().text(hashes);
			byte[] signed = sign(KEYS.get(this.eras - 1), text.getBytes(StandardCharsets.UTF_8));
			files.put(Bundle.MANIFEST,
					Checkpoint.sign(text, known(this.eras - 1), signed).getBytes(StandardCharsets.UTF_8));
			return rezip(files);
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** When and under what something was erased is the signer's word alone. */
	private static boolean isInClaim(byte[] content, int at) {
		int from = at;
		while (from > 0 && content[from - 1] != '\n') {
			from--;
		}
		byte[] claim = "{\"erased\":".getBytes(StandardCharsets.UTF_8);
		return Arrays.equals(claim, Arrays.copyOfRange(content, from, Math.min(from + claim.length, content.length)));
	}

	private String anyName(Map<String, byte[]> files) {
		var names = new ArrayList<>(files.keySet());
		return names.get(this.random.nextInt(names.size()));
	}

	private Map<String, byte[]> flipped(Map<String, byte[]> files) {
		byte[] content = files.get(anyName(files));
		content[this.random.nextInt(content.length)] ^= (byte) (1 << this.random.nextInt(8));
		return files;
	}

	private Map<String, byte[]> dropped(Map<String, byte[]> files) {
		String name = anyName(files);
		List<String> lines = lines(files.get(name));
		lines.remove(this.random.nextInt(lines.size()));
		files.put(name, String.join("", lines).getBytes(StandardCharsets.UTF_8));
		return files;
	}

	/** One line again, somewhere; or two lines that changed places. */
	private Map<String, byte[]> doubled(Map<String, byte[]> files) {
		String name = anyName(files);
		List<String> lines = lines(files.get(name));
		int one = this.random.nextInt(lines.size());
		if (lines.size() > 1 && this.random.nextBoolean()) {
			Collections.swap(lines, one, (one + 1) % lines.size());
		}
		else {
			lines.add(this.random.nextInt(lines.size() + 1), lines.get(one));
		}
		files.put(name, String.join("", lines).getBytes(StandardCharsets.UTF_8));
		return files;
	}

	private Map<String, byte[]> shortened(Map<String, byte[]> files) {
		String name = anyName(files);
		byte[] content = files.get(name);
		files.put(name, Arrays.copyOf(content, this.random.nextInt(content.length)));
		return files;
	}

	private Map<String, byte[]> otherFiles(Map<String, byte[]> files) {
		String name = anyName(files);
		byte[] content = files.remove(name);
		if (this.random.nextBoolean()) {
			files.put(this.random.nextBoolean() ? "other.txt" : "../" + name, content);
		}
		return files;
	}

	/** Not the last byte: some of its bits mean nothing. */
	private byte[] flippedWhereItIsPacked(byte[] zip) {
		byte[] packed = zip.clone();
		ByteBuffer buffer = ByteBuffer.wrap(packed).order(java.nio.ByteOrder.LITTLE_ENDIAN);
		int directory = buffer.getInt(packed.length - 6);
		for (int each = this.random.nextInt(4); each > 0; each--) {
			directory += 46 + buffer.getShort(directory + 28) + buffer.getShort(directory + 30);
		}
		int local = buffer.getInt(directory + 42);
		int length = buffer.getInt(directory + 20);
		int data = local + 30 + buffer.getShort(local + 26) + buffer.getShort(local + 28);
		packed[data + this.random.nextInt(length - 1)] ^= (byte) (1 << this.random.nextInt(8));
		return packed;
	}

	private static List<String> lines(byte[] content) {
		return new ArrayList<>(List.of(new String(content, StandardCharsets.UTF_8).split("(?<=\n)")));
	}

	static Map<String, byte[]> unzip(byte[] bytes) {
		var files = new LinkedHashMap<String, byte[]>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
				files.put(each.getName(), zip.readAllBytes());
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return files;
	}

	static byte[] rezip(Map<String, byte[]> files) {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			for (var each : files.entrySet()) {
				zip.putNextEntry(new ZipEntry(each.getKey()));
				zip.write(each.getValue());
				zip.closeEntry();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static LedgerKey known(int era) {
		return LedgerKey.of(ORIGIN, KEYS.get(era).getPublic());
	}

	private static WitnessKey witness() {
		return WitnessKey.of("a-witness", KEYS.get(4).getPublic());
	}

	private static byte[] sign(KeyPair pair, byte[] text) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(pair.getPrivate());
			signature.update(text);
			return signature.sign();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static List<KeyPair> keys() {
		try {
			SecureRandom seeded = SecureRandom.getInstance("SHA1PRNG");
			seeded.setSeed(20261122);
			KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
			generator.initialize(255, seeded);
			var keys = new ArrayList<KeyPair>();
			for (int each = 0; each < 5; each++) {
				keys.add(generator.generateKeyPair());
			}
			return keys;
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
