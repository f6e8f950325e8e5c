package org.earlyhelp.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * Watches ledgers for somebody who does not run them: signs a checkpoint only where it
 * goes on from the last that it signed, so that a ledger can have one history and no
 * second. Keeps its key and what it last signed in a folder of its own.
 *
 * @see <a href="https://c2sp.org/tlog-witness">C2SP tlog-witness</a>
 */
final class Witness {

	private static final int MOST_HASHES = 63;

	private final Path folder;

	private final List<LedgerKey> ledgers;

	private final Clock clock;

	private final KeyPair pair;

	private final WitnessKey known;

	/** What it says, as HTTP has it. */
	record Answer(int status, String contentType, String text) {

		static Answer of(int status, String text) {
			return new Answer(status, "text/plain; charset=utf-8", text + "\n");
		}

	}

	private record Offer(long old, List<byte[]> proof, Checkpoint checkpoint) {
	}

	/**
	 * @param ledgers the keys whose checkpoints it looks at
	 */
	Witness(String name, Path folder, List<LedgerKey> ledgers, Clock clock) throws IOException {
		this.folder = Files.createDirectories(folder);
		this.ledgers = List.copyOf(ledgers);
		this.clock = clock;
		this.pair = pair(folder.resolve("witness.key"));
		this.known = WitnessKey.of(name, this.pair.getPublic());
	}

	WitnessKey known() {
		return this.known;
	}

	/**
	 * What to say to a checkpoint that is offered.
	 * @param body {@code old <size>}, the hashes of a proof, an empty line, the note
	 */
	synchronized Answer add(String body) throws IOException {
		Offer offer;
		try {
			offer = read(body);
		}
		catch (IllegalArgumentException ex) {
			return Answer.of(400, "That is no checkpoint with a proof");
		}
		Checkpoint given = offer.checkpoint();
		if (this.ledgers.stream().noneMatch((ledger) -> ledger.name().equals(given.origin()))) {
			return Answer.of(404, "This witness does not know that ledger");
		}
		if (this.ledgers.stream()
			.noneMatch((ledger) -> ledger.name().equals(given.origin()) && given.isSignedBy(ledger))) {
			return Answer.of(403, "That is not signed by the ledger's key");
		}
		if (offer.old() > given.size()) {
			return Answer.of(400, "The old size is larger than the new");
		}
		Checkpoint last = last(given.origin());
		long size = (last != null) ? last.size() : 0;
		byte[] root = (last != null) ? last.root() : MerkleHash.ofNothing();
		if (offer.old() != size || (given.size() == size && !Arrays.equals(given.root(), root))) {
			return new Answer(409, "text/x.tlog.size", size + "\n");
		}
		if (!Proofs.continues(size, root, given.size(), given.root(), offer.proof())) {
			return Answer.of(422, "That does not continue what this witness signed");
		}
		keep(given);
		return new Answer(200, "text/plain; charset=utf-8", sign(given));
	}

	private static Offer read(String body) {
		int end = body.indexOf("\n\n");
		if (end < 0) {
			throw new IllegalArgumentException("No note");
		}
		String[] lines = body.substring(0, end).split("\n");
		if (!lines[0].matches("old (0|[1-9][0-9]{0,14})") || lines.length > MOST_HASHES + 1) {
			throw new IllegalArgumentException("No old size");
		}
		var proof = new ArrayList<byte[]>();
		for (int each = 1; each < lines.length; each++) {
			proof.add(Base64Text.readHash(lines[each]));
		}
		return new Offer(Long.parseLong(lines[0].substring(4)), proof, Checkpoint.parse(body.substring(end + 2)));
	}

	private Checkpoint last(String origin) throws IOException {
		Path file = file(origin);
		return Files.exists(file) ? Checkpoint.parse(Files.readString(file)) : null;
	}

	/** On the disk before it is signed. */
	private void keep(Checkpoint checkpoint) throws IOException {
		Path next = Files.createTempFile(this.folder, "next", ".txt");
		try (var channel = java.nio.channels.FileChannel.open(next, java.nio.file.StandardOpenOption.WRITE)) {
			channel.write(java.nio.ByteBuffer.wrap(checkpoint.note().getBytes(StandardCharsets.UTF_8)));
			channel.force(true);
		}
		Files.move(next, file(checkpoint.origin()), StandardCopyOption.ATOMIC_MOVE,
				StandardCopyOption.REPLACE_EXISTING);
	}

	private Path file(String origin) {
		byte[] name = MerkleHash.sha256().digest(origin.getBytes(StandardCharsets.UTF_8));
		return this.folder.resolve(HexFormat.of().formatHex(name, 0, 8) + ".txt");
	}

	private String sign(Checkpoint checkpoint) {
		long now = this.clock.instant().getEpochSecond();
		try {
			Signature signature = Signature.getInstance("Ed25519");
			signature.initSign(this.pair.getPrivate());
			signature.update(WitnessKey.message(now, Note.parse(checkpoint.note()).signed()));
			return this.known.line(now, signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Made at the first start, readable by its owner alone. */
	private static KeyPair pair(Path file) throws IOException {
		try {
			if (!Files.exists(file)) {
				KeyPair made = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
				Path next = Files.createTempFile(file.getParent(), "key", ".tmp");
				Files.writeString(next, Base64.getEncoder().encodeToString(made.getPrivate().getEncoded()) + "\n"
						+ Base64.getEncoder().encodeToString(made.getPublic().getEncoded()) + "\n");
				Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
			}
			List<String> lines = Files.readAllLines(file);
			if (lines.size() != 2) {
				throw new IOException(file + " is not a key of a witness");
			}
			KeyFactory factory = KeyFactory.getInstance("Ed25519");
			return new KeyPair(factory.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
					factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			throw new IOException(file + " is not a key of a witness", ex);
		}
	}

}
