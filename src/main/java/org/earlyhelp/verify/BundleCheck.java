package org.earlyhelp.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Checks a bundle from its first line to its last, and stops at what is wrong. */
final class BundleCheck {

	private static final int LARGEST_MANIFEST = 1 << 16;

	private static final Set<String> NAMES = Set.of(Bundle.KEYS, Bundle.CHECKPOINTS, Bundle.ENTRIES, Bundle.MANIFEST);

	private final LedgerKey trusted;

	private final List<Checkpoint> known;

	private final Findings findings = new Findings();

	private Keys keys;

	private BundleManifest manifest;

	private Map<String, String> hashes;

	private Checkpoint newest;

	/**
	 * @param trusted the key that the reader got elsewhere; null where none
	 * @param known checkpoints that the reader kept
	 */
	BundleCheck(LedgerKey trusted, List<Checkpoint> known) {
		this.trusted = trusted;
		this.known = known;
	}

	/**
	 * @throws Broken where something is wrong
	 */
	Findings check(Path file) throws Broken, IOException {
		try (ZipFile zip = open(file)) {
			var names = new TreeSet<String>();
			int members = 0;
			for (var each = zip.entries(); each.hasMoreElements() && members <= NAMES.size(); members++) {
				names.add(each.nextElement().getName());
			}
			if (members != NAMES.size() || !names.equals(NAMES)) {
				throw new Broken("the zip", "does not hold the four files of a bundle, and nothing else");
			}
			readKeys(zip);
			readManifest(zip);
			List<Checkpoint> checkpoints = readCheckpoints(zip);
			readEntries(zip, checkpoints);
			return this.findings;
		}
	}

	private static ZipFile open(Path file) throws Broken, IOException {
		if (!java.nio.file.Files.isReadable(file)) {
			throw new Broken(file.toString(), "cannot be read");
		}
		try {
			return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Broken("the zip", "cannot be read");
		}
	}

	private void readKeys(ZipFile zip) throws Broken, IOException {
		try (Lines lines = lines(zip, Bundle.KEYS)) {
			this.keys = Keys.read(lines);
			whole(zip, Bundle.KEYS, lines);
			this.hashes = Map.of(Bundle.KEYS, lines.sha256());
		}
	}

	private void readManifest(ZipFile zip) throws Broken, IOException {
		Note note;
		String keysHash = this.hashes.get(Bundle.KEYS);
		try {
			note = Note.parse(text(zip));
			BundleManifest.Signed read = BundleManifest.parse(note.text());
			if (note.signatures().size() != 1) {
				throw new IllegalArgumentException("One signs it");
			}
			this.manifest = read.manifest();
			this.hashes = read.files();
		}
		catch (IllegalArgumentException ex) {
			throw new Broken(Bundle.MANIFEST, "is not a manifest");
		}
		int signer = this.keys.signer(note, this.manifest.size(), Bundle.MANIFEST);
		if (this.trusted != null && !this.keys.vouches(this.trusted, signer)) {
			throw new Broken(Bundle.MANIFEST, "is signed by a key that the one you trust does not vouch for");
		}
		same(Bundle.KEYS, keysHash);
		for (SigningEra era : this.keys.eras()) {
			if (!era.key().name().equals(this.manifest.origin())) {
				throw new Broken(Bundle.KEYS, "has a key of another ledger");
			}
		}
		this.findings.of(this.manifest, this.keys, this.keys.eras().get(signer).key(), this.trusted != null);
	}

	private static String text(ZipFile zip) throws Broken {
		try (InputStream in = zip.getInputStream(zip.getEntry(Bundle.MANIFEST))) {
			byte[] bytes = in.readNBytes(LARGEST_MANIFEST + 1);
			CRC32 crc = new CRC32();
			crc.update(bytes);
			if (bytes.length > LARGEST_MANIFEST) {
				throw new Broken(Bundle.MANIFEST, "is not a manifest");
			}
			if (crc.getValue() != zip.getEntry(Bundle.MANIFEST).getCrc()) {
				throw new Broken(Bundle.MANIFEST, "cannot be unpacked");
			}
			return StandardCharsets.UTF_8.newDecoder().decode(java.nio.ByteBuffer.wrap(bytes)).toString();
		}
		catch (CharacterCodingException ex) {
			throw new Broken(Bundle.MANIFEST, "is not in UTF-8");
		}
		catch (IOException ex) {
			throw new Broken(Bundle.MANIFEST, "cannot be unpacked");
		}
	}

	private List<Checkpoint> readCheckpoints(ZipFile zip) throws Broken, IOException {
		var checkpoints = new ArrayList<Checkpoint>();
		try (Lines lines = lines(zip, Bundle.CHECKPOINTS)) {
			Checkpoint last = null;
			for (String line = lines.next(); line != null; line = lines.next()) {
				last = checkpoint(line, lines.place(), last);
				checkpoints.add(last);
			}
			whole(zip, Bundle.CHECKPOINTS, lines);
			if (last == null || last.size() != this.manifest.size()
					|| checkpoints.size() != this.manifest.checkpoints()) {
				throw new Broken(Bundle.CHECKPOINTS, "has other checkpoints than the manifest says");
			}
			same(Bundle.CHECKPOINTS, lines.sha256());
			this.newest = last;
		}
		compareKnown(checkpoints);
		return checkpoints;
	}

	private Checkpoint checkpoint(String line, String place, Checkpoint last) throws Broken {
		Checkpoint checkpoint;
		Note note;
		List<byte[]> proof;
		try {
			if (!(CanonicalJson.read(line) instanceof Map<?, ?> read)
					|| !read.keySet().equals(Set.of("consistency", "note"))
					|| !(read.get("note") instanceof String text)) {
				throw new IllegalArgumentException("Not a checkpoint");
			}
			note = Note.parse(text);
			checkpoint = Checkpoint.parse(text);
			proof = EntryCheck.hashes(read.get("consistency"));
		}
		catch (IllegalArgumentException ex) {
			throw new Broken(place, "is not a checkpoint");
		}
		String named = "the checkpoint of " + checkpoint.size() + " entries";
		if (!checkpoint.origin().equals(this.manifest.origin())) {
			throw new Broken(named, "is of another ledger");
		}
		int signer = this.keys.signer(note, checkpoint.size(), named);
		this.findings.cosigned(this.keys.cosigners(note, named) > 0);
		if (last != null && checkpoint.size() < last.size()) {
			throw new Broken(named, "is smaller than the checkpoint of " + last.size() + " entries before it");
		}
		if (this.manifest.isWhole() || last == null) {
			if (!proof.isEmpty()) {
				throw new Broken(place, "has a proof of nothing");
			}
		}
		else if (!Proofs.continues(last.size(), last.root(), checkpoint.size(), checkpoint.root(), proof)) {
			throw new Broken(named, "does not continue the checkpoint of " + last.size() + " entries");
		}
		if (checkpoint.size() == this.manifest.size() && this.trusted != null
				&& !this.keys.vouches(this.trusted, signer)) {
			throw new Broken(named, "is signed by a key that the one you trust does not vouch for");
		}
		return checkpoint;
	}

	/**
	 * Where not all entries are given, only those of a size that both have can be
	 * compared.
	 */
	private void compareKnown(List<Checkpoint> checkpoints) throws Broken {
		for (Checkpoint kept : this.known) {
			String named = "the checkpoint of " + kept.size() + " entries that you kept";
			this.keys.signer(Note.parse(kept.note()), kept.size(), named);
			if (this.manifest.isWhole() && kept.size() > this.manifest.size()) {
				throw new Broken("the ledger", "has " + this.manifest.size() + " entries: it is smaller than " + named);
			}
			for (Checkpoint given : checkpoints) {
				if (given.size() == kept.size()) {
					this.findings.compared();
					if (!java.util.Arrays.equals(given.root(), kept.root())) {
						throw new Broken("the checkpoint of " + given.size() + " entries",
								"is not the one that you kept");
					}
					break;
				}
			}
		}
	}

	private void readEntries(ZipFile zip, List<Checkpoint> checkpoints) throws Broken, IOException {
		try (Lines lines = lines(zip, Bundle.ENTRIES)) {
			EntryCheck check = this.manifest.isWhole() ? EntryCheck.ofAll(checkpoints, this.known)
					: EntryCheck.ofSome(this.newest);
			check.each(lines, this.manifest.withPayloads());
			whole(zip, Bundle.ENTRIES, lines);
			if (check.entries() != this.manifest.entries()) {
				throw new Broken(Bundle.ENTRIES,
						"has " + check.entries() + " entries, and the manifest says " + this.manifest.entries());
			}
			same(Bundle.ENTRIES, lines.sha256());
			check.end(this.manifest.size());
			this.findings.entries(check);
		}
		if (this.manifest.unplaced() > 0) {
			throw new Broken("the database",
					"holds " + this.manifest.unplaced() + " entries that have no place in the tree");
		}
	}

	private static Lines lines(ZipFile zip, String name) throws Broken {
		try {
			return new Lines(name, zip.getInputStream(zip.getEntry(name)));
		}
		catch (IOException ex) {
			throw new Broken(name, "cannot be unpacked");
		}
	}

	private static void whole(ZipFile zip, String name, Lines lines) throws Broken {
		ZipEntry entry = zip.getEntry(name);
		if (lines.crc() != entry.getCrc() || lines.bytes() != entry.getSize()) {
			throw new Broken(name, "cannot be unpacked");
		}
	}

	private void same(String name, String hash) throws Broken {
		if (!this.hashes.get(name).equals(hash)) {
			throw new Broken(name, "is not the file that the manifest was signed with");
		}
	}

}
