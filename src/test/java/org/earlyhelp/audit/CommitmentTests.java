package org.earlyhelp.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a leaf commits to cannot be guessed without its salt. A million guesses:
 * {@code mvn test -Dtest=CommitmentTests -Dearly-help.guesses=1000000}.
 */
class CommitmentTests {

	private static final int GUESSES = Integer.getInteger("early-help.guesses", 20_000);

	private static final int RIGHT = GUESSES / 2;

	@Test
	void cannotBeGuessedFromNamesAndDatesOfBirth() throws NoSuchAlgorithmException {
		MessageDigest digest = MessageDigest.getInstance("SHA-256");
		Payload kept = Payload.of(new Said(name(RIGHT), born(RIGHT)));
		byte[] commitment = kept.commitment();
		byte[] salt = Arrays.copyOf(kept.salted(), 32);

		long blind = IntStream.range(0, GUESSES)
			.filter((guess) -> Arrays.equals(commitment, digest.digest(json(guess)))
					|| Arrays.equals(commitment, digest.digest(salted(new byte[32], guess))))
			.count();
		long knowing = IntStream.range(0, GUESSES)
			.filter((guess) -> Arrays.equals(commitment, digest.digest(salted(salt, guess))))
			.count();

		assertThat(blind).as("without the salt").isZero();
		assertThat(knowing).as("with it, so that the guesses are good ones").isEqualTo(1);
	}

	@Test
	void isAnotherForTheSameSaidTwice() {
		Said said = new Said(name(1), born(1));

		assertThat(Payload.of(said).commitment()).isNotEqualTo(Payload.of(said).commitment());
	}

	private static byte[] salted(byte[] salt, int guess) {
		byte[] json = json(guess);
		byte[] all = Arrays.copyOf(salt, salt.length + json.length);
		System.arraycopy(json, 0, all, salt.length, json.length);
		return all;
	}

	/** In the form of RFC 8785. */
	private static byte[] json(int guess) {
		return ("{\"dateOfBirth\":\"" + born(guess) + "\",\"name\":\"" + name(guess) + "\"}")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static String name(int guess) {
		return "Kofi Mensah" + Integer.toString(guess / 6_000, 36);
	}

	private static String born(int guess) {
		return LocalDate.of(2008, 1, 1).plusDays(guess % 6_000).toString();
	}

	record Said(String name, String dateOfBirth) {
	}

}
