package org.earlyhelp.verify;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** A witness signs one history of a ledger, and no second. */
class WitnessTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path folder;

	private KeyPair pair;

	private LedgerKey ledger;

	private Witness witness;

	private byte[] hashes = new byte[0];

	@BeforeEach
	void begin() throws Exception {
		this.pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		this.ledger = LedgerKey.of("a-ledger", this.pair.getPublic());
		this.witness = new Witness("a-witness", this.folder, List.of(this.ledger), CLOCK);
		for (int index = 0; index < 40; index++) {
			this.hashes = Arrays.copyOf(this.hashes, this.hashes.length + MerkleHash.LENGTH);
			System.arraycopy(MerkleHash.ofLeaf(new byte[] { (byte) index }), 0, this.hashes, index * MerkleHash.LENGTH,
					MerkleHash.LENGTH);
		}
	}

	@Test
	void signsWhatGoesOn() throws Exception {
		Checkpoint first = checkpoint(7, false);
		Witness.Answer answer = this.witness.add(offer(0, first, false));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(this.witness.known().cosigned(first.with(answer.text()))).isTrue();
		assertThat(this.witness.known().cosigned(checkpoint(8, false).with(answer.text()))).isFalse();

		assertThat(this.witness.add(offer(7, checkpoint(31, false), false)).status()).isEqualTo(200);
		assertThat(this.witness.add(offer(31, checkpoint(31, false), false)).status()).isEqualTo(200);
	}

	@Test
	void signsNoSecondHistory() throws Exception {
		this.witness.add(offer(0, checkpoint(7, false), false));

		assertThat(this.witness.add(offer(7, checkpoint(31, true), true)).status()).isEqualTo(422);
		assertThat(this.witness.add(offer(7, checkpoint(7, true), false)).status()).isEqualTo(409);
		assertThat(this.witness.add(offer(0, checkpoint(5, false), false)))
			.isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "7\n"));
		assertThat(this.witness.add(offer(7, checkpoint(31, false), false)).status()).isEqualTo(200);
	}

	@Test
	void knowsAfterARestartWhatItSigned() throws Exception {
		this.witness.add(offer(0, checkpoint(7, false), false));

		var again = new Witness("a-witness", this.folder, List.of(this.ledger), CLOCK);

		assertThat(again.known()).isEqualTo(this.witness.known());
		assertThat(again.add(offer(0, checkpoint(9, false), false)).status()).isEqualTo(409);
		assertThat(again.add(offer(7, checkpoint(9, false), false)).status()).isEqualTo(200);
	}

	@Test
	void refusesWhatItDoesNotKnow() throws Exception {
		Checkpoint good = checkpoint(7, false);
		LedgerKey other = LedgerKey.of("a-ledger",
				KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());

		assertThat(new Witness("w", this.folder, List.of(other), CLOCK).add(offer(0, good, false)).status())
			.isEqualTo(403);
		assertThat(new Witness("w", this.folder, List.of(new LedgerKey("other", other.bytes())), CLOCK)
			.add(offer(0, good, false))
			.status()).isEqualTo(404);
		for (String wrong : List.of("", "\n\n", "old 0\n\n", "old x\n\n" + good.note(), "old 0\nAAAA\n\n" + good.note(),
				"old 8\n\n" + good.note(), good.note())) {
			assertThat(this.witness.add(wrong).status()).as(wrong).isEqualTo(400);
		}
	}

	@Test
	void answersOverHttp() throws Exception {
		try (var server = new WitnessServer("a-witness", this.folder, List.of(this.ledger), CLOCK,
				new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
			URI address = URI.create("http://127.0.0.1:" + server.port());
			Checkpoint first = checkpoint(7, false);

			assertThat(send(address.resolve("/key"), null).body().strip()).isEqualTo(this.witness.known().text());
			HttpResponse<String> answer = send(address.resolve("/add-checkpoint"), offer(0, first, false));
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(this.witness.known().cosigned(first.with(answer.body()))).isTrue();
			assertThat(send(address.resolve("/add-checkpoint"), null).statusCode()).isEqualTo(405);
			assertThat(send(address.resolve("/add-checkpoint"), "x".repeat(1 << 17)).statusCode()).isEqualTo(413);
			assertThat(send(address.resolve("/other"), null).statusCode()).isEqualTo(404);
		}
	}

	private static HttpResponse<String> send(URI address, String body) throws Exception {
		var request = HttpRequest.newBuilder(address);
		return HttpClient.newHttpClient()
			.send(((body != null) ? request.POST(HttpRequest.BodyPublishers.ofString(body)) : request.GET()).build(),
					HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
	}

	private String offer(long old, Checkpoint checkpoint, boolean forged) {
		var body = new StringBuilder("old " + old + "\n");
		if (old < checkpoint.size()) {
			tree(forged).consistency(old, checkpoint.size())
				.forEach((hash) -> body.append(Base64Text.of(hash)).append('\n'));
		}
		return body.append('\n').append(checkpoint.note()).toString();
	}

	private Checkpoint checkpoint(long size, boolean forged) throws Exception {
		String text = Checkpoint.text("a-ledger", size, tree(forged).root(size));
		Signature signature = Signature.getInstance("Ed25519");
		signature.initSign(this.pair.getPrivate());
		signature.update(text.getBytes(StandardCharsets.UTF_8));
		return Checkpoint.parse(Checkpoint.sign(text, this.ledger, signature.sign()));
	}

	/** The forged one differs in its third leaf. */
	private TileTree tree(boolean forged) {
		byte[] tile = this.hashes.clone();
		tile[2 * MerkleHash.LENGTH] ^= forged ? (byte) 1 : 0;
		return new TileTree((level, place) -> tile);
	}

}
