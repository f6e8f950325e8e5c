package org.earlyhelp.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** whoever trusts one verifier no more than the ledger has another. */
class VerifiersAgreeTests {

	private static final int MANY = 500;

	private static final String NOT_UNPACKED = "cannot be unpacked";

	@TempDir
	private Path folder;

	@Test
	void sayTheSameOfAThousandBundles() throws Exception {
		for (int each = 0; each < MANY; each++) {
			Files.write(this.folder.resolve("good-%03d.zip".formatted(each)), SeededBundles.good(each));
			Files.write(this.folder.resolve("broken-%03d.zip".formatted(each)), SeededBundles.broken(MANY + each));
		}

		Files.write(this.folder.resolve("good-large.zip"), Zip64.of(SeededBundles.good(1)));
		Files.write(this.folder.resolve("broken-large.zip"), Zip64.of(SeededBundles.broken(MANY + 1)));

		Map<String, String> one = verdicts(inJava());
		assertThat(one).hasSize(2 * MANY + 2)
			.allSatisfy((name, verdict) -> assertThat(verdict.equals("good")).as(name + " " + verdict)
				.isEqualTo(name.startsWith("good")));

		Map<String, String> other = verdicts(inNode());
		assertThat(other.keySet()).isEqualTo(one.keySet());
		one.forEach((name, verdict) -> {
			String said = other.get(name);
			assertThat(said.equals("good")).as(name + ": " + verdict + " / " + said).isEqualTo(verdict.equals("good"));
			// One unpacks a file before it reads it, the other while.
			if (!said.endsWith(NOT_UNPACKED) && !verdict.endsWith(NOT_UNPACKED)) {
				assertThat(said).as(name).isEqualTo(verdict);
			}
		});
	}

	private String inJava() throws IOException {
		var out = new ByteArrayOutputStream();
		int status = LedgerVerify.run(List.of("--batch", this.folder.toString()),
				new PrintStream(out, true, StandardCharsets.UTF_8));
		assertThat(status).isEqualTo(1);
		return out.toString(StandardCharsets.UTF_8);
	}

	private String inNode() throws Exception {
		Path said = Files.createTempFile("verify", ".txt");
		Process node;
		try {
			node = new ProcessBuilder("node", "ops/verify/verify.mjs", this.folder.toString()).redirectErrorStream(true)
				.redirectOutput(said.toFile())
				.start();
		}
		catch (IOException ex) {
			assumeTrue(false, "There is no Node here");
			throw ex;
		}
		assertThat(node.waitFor(5, TimeUnit.MINUTES)).isTrue();
		String verdicts = Files.readString(said);
		Files.delete(said);
		assertThat(node.exitValue()).as(verdicts.lines().limit(5).toList().toString()).isEqualTo(1);
		return verdicts;
	}

	private static Map<String, String> verdicts(String said) {
		var verdicts = new LinkedHashMap<String, String>();
		said.lines().forEach((line) -> {
			int colon = line.indexOf(": ");
			verdicts.put(line.substring(0, colon), line.substring(colon + 2));
		});
		return verdicts;
	}

}
