package org.earlyhelp.verify;

import java.io.BufferedOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * by {@code ops/bench/verifier.sh}: makes a whole ledger of so many
 * entries, with a checkpoint a day for a year, and a bundle of one of them, and times
 * what checks one proof.
 */
final class VerifierBench {

	private static final int DAYS = 365;

	private static final int ROUNDS = 20_000;

	private final Random random = new Random(7);

	private final KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();

	private final LedgerKey key = LedgerKey.of("early-help-ledger", this.pair.getPublic());

	private final Map<Integer, Map<Long, byte[]>> tiles = new HashMap<>();

	private VerifierBench() throws Exception {
	}

	public static void main(String[] arguments) throws Exception {
		new VerifierBench().run(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
	}

	private void run(int entries, Path folder) throws Exception {
		Files.createDirectories(folder);
		var tree = new GrowingTree();
		byte[] one = null;
		int chosen = entries / 3;
		var checkpoints = new java.util.ArrayList<Checkpoint>();
		for (int index = 0; index < entries; index++) {
			byte[] salted = salted(index);
			byte[] leaf = leaf(index, salted);
			one = (index == chosen) ? leaf : one;
			byte[] hash = MerkleHash.ofLeaf(leaf);
			tree.add(hash);
			keep(index, hash);
			if ((index + 1) % Math.max(entries / DAYS, 1) == 0 || index == entries - 1) {
				checkpoints.add(checkpoint(tree.size(), tree.root()));
			}
		}
		Path whole = folder.resolve("whole.zip");
		try (var out = new BundleWriter(new BufferedOutputStream(Files.newOutputStream(whole)))) {
			out.keys(List.of(new SigningEra(this.key, 0, null)), List.of());
			for (Checkpoint each : checkpoints) {
				out.checkpoint(each, List.of());
			}
			for (int index = 0; index < entries; index++) {
				byte[] salted = salted(index);
				byte[] leaf = leaf(index, salted);
				out.entry(new BundleEntry(index, leaf, MerkleHash.ofLeaf(leaf), null,
						new BundleEntry.Said.Opened(salted)));
			}
			out.finish(BundleManifest.LEDGER, null, "2026-03-02T09:00:00Z", true, 0, this.key, this::sign);
		}
		System.out.println("whole.zip bytes=" + Files.size(whole));
		ofOne(folder, chosen, one, checkpoints.get(checkpoints.size() - 1));
	}

	private void ofOne(Path folder, int index, byte[] leaf, Checkpoint newest) throws Exception {
		List<byte[]> proof = new TileTree((level, place) -> this.tiles.get(level).get(place)).inclusion(index,
				newest.size());
		Path file = folder.resolve("one.zip");
		try (var out = new BundleWriter(Files.newOutputStream(file))) {
			out.keys(List.of(new SigningEra(this.key, 0, null)), List.of());
			out.checkpoint(newest, List.of());
			out.entry(new BundleEntry(index, leaf, null, proof, new BundleEntry.Said.Opened(salted(index))));
			out.finish("ENTRY", "0194f0c2-5a3e-7c1d-9a4b-2f6f0e8d1c3b", "2026-03-02T09:00:00Z", true, 0, this.key,
					this::sign);
		}
		int good = 0;
		long began = 0;
		for (int round = -ROUNDS; round < ROUNDS; round++) {
			began = (round == 0) ? processorTime() : began;
			good += Proofs.includes(index, newest.size(), MerkleHash.ofLeaf(leaf), proof, newest.root()) ? 1 : 0;
		}
		long proofs = (processorTime() - began) / ROUNDS;
		int signed = 0;
		for (int round = -500; round < 500; round++) {
			began = (round == 0) ? processorTime() : began;
			signed += newest.isSignedBy(this.key) ? 1 : 0;
		}
		System.out.println("one.zip bytes=" + Files.size(file) + " hashes=" + proof.size() + " proof-us="
				+ proofs / 1_000.0 + " signature-us=" + (processorTime() - began) / 500_000.0 + " good="
				+ (good == 2 * ROUNDS && signed == 1_000));
	}

	/** Of this thread: what else the machine does is not counted. */
	private static long processorTime() {
		return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
	}

	/** As long as entries are. */
	private byte[] salted(int index) {
		this.random.setSeed(index);
		byte[] salt = new byte[BundleEntry.SALT_LENGTH];
		this.random.nextBytes(salt);
		byte[] json = ("{\"episode\":\"01a20486-754b-7000-9a85-0f63" + index
				+ "\",\"occurredAt\":\"2026-03-02T09:00:00Z\","
				+ "\"text\":\"The nursery saw it on Monday, and told the school nurse. " + this.random.nextLong()
				+ "\"}")
			.getBytes(StandardCharsets.UTF_8);
		byte[] salted = Arrays.copyOf(salt, salt.length + json.length);
		System.arraycopy(json, 0, salted, salt.length, json.length);
		return salted;
	}

	private byte[] leaf(int index, byte[] salted) {
		String id = "01a20486-754b-7000-9a85-" + String.format("%012x", this.random.nextLong() >>> 16);
		return ("{\"action\":\"RECORD_VIEWED\",\"actor\":\"practitioner-health\",\"agency\":\"Health trust\",\"caseId\":\""
				+ id + "\",\"commitment\":\"" + Base64Text.of(MerkleHash.sha256().digest(salted))
				+ "\",\"contactId\":\"" + id + "\",\"correlationId\":\"" + id + "\",\"familyId\":\"" + id
				+ "\",\"id\":\"" + id + "\",\"node\":\"early-help-1\",\"number\":" + (index + 1)
				+ ",\"occurredAt\":\"2026-03-02T09:00:00.123456Z\",\"outcome\":\"VIEWED\","
				+ "\"recordedAt\":\"2026-03-02T09:00:00.223456Z\",\"role\":\"PRACTITIONER\",\"schema\":2,"
				+ "\"subject\":{\"id\":\"" + id + "\",\"kind\":\"CASE\"}}")
			.getBytes(StandardCharsets.UTF_8);
	}

	private void keep(long index, byte[] hash) {
		byte[] rising = hash;
		long at = index;
		for (int level = 0; rising != null; level++) {
			byte[] tile = this.tiles.computeIfAbsent(level, (key) -> new HashMap<>())
				.computeIfAbsent(at / TileTree.WIDTH, (key) -> new byte[TileTree.WIDTH * MerkleHash.LENGTH]);
			System.arraycopy(rising, 0, tile, (int) (at % TileTree.WIDTH) * MerkleHash.LENGTH, MerkleHash.LENGTH);
			rising = (at % TileTree.WIDTH == TileTree.WIDTH - 1) ? TileTree.rootOf(tile) : null;
			at /= TileTree.WIDTH;
		}
	}

	private Checkpoint checkpoint(long size, byte[] root) {
		String text = Checkpoint.text(this.key.name(), size, root);
		return Checkpoint.parse(Checkpoint.sign(text, this.key, sign(text.getBytes(StandardCharsets.UTF_8))));
	}

	private byte[] sign(byte[] text) {
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.pair.getPrivate());
			signature.update(text);
			return signature.sign();
		}
		catch (java.security.GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
