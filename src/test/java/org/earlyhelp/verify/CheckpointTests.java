package org.earlyhelp.verify;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CheckpointTests {

	private static final byte[] ROOT = MerkleHash.ofLeaf(new byte[] { 1 });

	@Test
	void knowsWhoSignedIt() throws Exception {
		KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
		LedgerKey key = LedgerKey.of("early-help.example", pair.getPublic());
		LedgerKey other = LedgerKey.of("early-help.example",
				KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());

		Checkpoint read = Checkpoint.parse(signed(pair, key));

		assertThat(read.origin()).isEqualTo("early-help.example");
		assertThat(read.size()).isEqualTo(12);
		assertThat(read.root()).isEqualTo(ROOT);
		assertThat(read.isSignedBy(key)).isTrue();
		assertThat(read.isSignedBy(LedgerKey.parse(key.text()))).isTrue();
		assertThat(read.isSignedBy(other)).isFalse();
		assertThat(Checkpoint.parse(read.note().replace("\n12\n", "\n13\n")).isSignedBy(key)).isFalse();
	}

	/** The example of the specification of signed notes. */
	@Test
	void readsTheKeyOfTheSpecification() {
		String text = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

		assertThat(LedgerKey.parse(text).text()).isEqualTo(text);
		assertThatIllegalArgumentException().isThrownBy(() -> LedgerKey.parse(text.replace("c74f", "c740")));
	}

	@Test
	void verifiesTheNoteOfTheSpecification() {
		LedgerKey key = LedgerKey.parse("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
		String note = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n\n"
				+ "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

		assertThat(new Checkpoint("", 0, ROOT, note).isSignedBy(key)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "origin\n1\n", "origin\n-1\nAAAA\n\n\u2014 x y\n", "origin\n01\nAAAA\n\n\u2014 x y\n",
			"origin\n1\nAAAA\n\n\u2014 x y\n", "\n1\nAAAA\n\n" })
	void refusesWhatIsNone(String note) {
		assertThatIllegalArgumentException().isThrownBy(() -> Checkpoint.parse(note));
	}

	private static String signed(KeyPair pair, LedgerKey key) throws Exception {
		String text = Checkpoint.text("early-help.example", 12, ROOT);
		Signature signature = Signature.getInstance("Ed25519");
		signature.initSign(pair.getPrivate());
		signature.update(text.getBytes(StandardCharsets.UTF_8));
		return Checkpoint.sign(text, key, signature.sign());
	}

}
