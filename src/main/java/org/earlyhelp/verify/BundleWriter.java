package org.earlyhelp.verify;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a bundle, line by line: first the keys, then the checkpoints, then the entries,
 * and the manifest when all is known. Needs no more memory for many entries than for one.
 */
public final class BundleWriter implements Closeable {

	private final ZipOutputStream zip;

	private final Map<String, String> files = new HashMap<>();

	private MessageDigest digest;

	private String file;

	private long checkpoints;

	private long entries;

	private long closed;

	private long size;

	public BundleWriter(OutputStream out) {
		this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
	}

	/** Each key of the ledger, the first first. */
	public void keys(List<SigningEra> eras, List<WitnessKey> witnesses) throws IOException {
		begin(Bundle.KEYS);
		for (SigningEra era : eras) {
			line(era.line());
		}
		for (WitnessKey witness : witnesses) {
			line(CanonicalJson.write(Map.of("key", witness.text(), "witness", true)));
		}
	}

	/**
	 * The next one, as large as the one before or larger.
	 * @param consistency that it continues the one before; empty for the first, and where
	 * all entries are given
	 */
	public void checkpoint(Checkpoint checkpoint, List<byte[]> consistency) throws IOException {
		checkpoint(checkpoint.note(), consistency);
		this.size = checkpoint.size();
	}

	/** The next one as it is kept, of which nothing is known to be true. */
	public void checkpoint(String note, List<byte[]> consistency) throws IOException {
		begin(Bundle.CHECKPOINTS);
		line(CanonicalJson
			.write(Map.of("note", note, "consistency", consistency.stream().map(Base64Text::of).toList())));
		this.checkpoints++;
	}

	/** The next one in the order of the tree. */
	public void entry(BundleEntry entry) throws IOException {
		begin(Bundle.ENTRIES);
		line(entry.line());
		this.entries++;
		this.closed += (entry.said() instanceof BundleEntry.Said.Closed) ? 1 : 0;
	}

	/** How many of them say nothing to whoever asked. */
	public long closed() {
		return this.closed;
	}

	/** How many entries it has so far. */
	public long entries() {
		return this.entries;
	}

	/**
	 * Says what it holds, and ends it.
	 * @param kind what it is about
	 * @param id of what; null for the ledger
	 * @param key signs the newest checkpoint
	 */
	public void finish(String kind, String id, String madeAt, boolean withPayloads, long unplaced, LedgerKey key,
			UnaryOperator<byte[]> sign) throws IOException {
		begin(Bundle.ENTRIES);
		end();
		String text = new BundleManifest(key.name(), kind, id, madeAt, this.size, this.checkpoints, this.entries,
				withPayloads, unplaced)
			.text(this.files);
		this.zip.putNextEntry(new ZipEntry(Bundle.MANIFEST));
		this.zip.write(Checkpoint.sign(text, key, sign.apply(text.getBytes(StandardCharsets.UTF_8)))
			.getBytes(StandardCharsets.UTF_8));
		this.zip.closeEntry();
		this.zip.finish();
	}

	private void begin(String name) throws IOException {
		if (!name.equals(this.file)) {
			end();
			this.zip.putNextEntry(new ZipEntry(name));
			this.file = name;
			this.digest = MerkleHash.sha256();
		}
	}

	private void end() throws IOException {
		if (this.file != null) {
			this.zip.closeEntry();
			this.files.put(this.file, Base64Text.of(this.digest.digest()));
			this.file = null;
		}
	}

	private void line(String line) throws IOException {
		byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
		this.digest.update(bytes);
		this.zip.write(bytes);
	}

	@Override
	public void close() throws IOException {
		this.zip.close();
	}

}
