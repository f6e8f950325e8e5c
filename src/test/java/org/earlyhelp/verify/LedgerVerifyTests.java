package org.earlyhelp.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever it is given, it answers with a sentence. */
class LedgerVerifyTests {

	@TempDir
	private Path folder;

	@Test
	void saysWhatItChecked() throws IOException {
		Path bundle = file("bundle.zip", SeededBundles.good(1));

		assertThat(said(0, bundle.toString())).contains("bundle.zip: good", "checkpoints", "entries", "commitments");
	}

	@Test
	void refusesWhatIsNoBundle() throws IOException {
		assertThat(said(1, file("garbage.zip", new byte[1_000]).toString())).contains("the zip cannot be read");
		assertThat(said(1, file("empty.zip", new byte[0]).toString())).contains("the zip cannot be read");
		assertThat(said(1, this.folder.resolve("missing.zip").toString())).contains("cannot be read");
		assertThat(said(1, this.folder.toString())).contains("cannot be read");
		assertThat(said(1, file("other.zip", SeededBundles.rezip(Map.of("a", new byte[3]))).toString()))
			.contains("does not hold the four files");
	}

	@Test
	void readsNoFurtherThanItMust() throws IOException {
		Path bomb = this.folder.resolve("bomb.zip");
		try (var zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
			for (String name : List.of("keys.jsonl", "checkpoints.jsonl", "entries.jsonl", "manifest.txt")) {
				zip.putNextEntry(new ZipEntry(name));
				write(zip, 8 << 20);
			}
		}

		assertThat(said(1, bomb.toString())).contains("keys.jsonl line 1 is longer than any entry");
	}

	@Test
	void asksForWhatItNeeds() throws IOException {
		assertThat(said(2)).contains("Which file?");
		assertThat(said(2, "--no", "x.zip")).contains("There is no --no");
		assertThat(said(2, "x.zip", "--key")).contains("--key needs a value");
		assertThat(said(2, "x.zip", "--key", "a+b+c")).contains("Not a public key");
		assertThat(said(2, "x.zip", "--checkpoints", file("none.txt", "x".getBytes()).toString()))
			.contains("what is no checkpoint");
		assertThat(said(1, file("x.jsonl", new byte[0]).toString())).contains("--key and --checkpoints");
	}

	@Test
	void takesTheCanonicalExport() throws IOException {
		long seed = Stream.iterate(1L, (each) -> each + 1)
			.filter((each) -> text(each, Bundle.MANIFEST).contains("\"kind\":\"LEDGER\"")
					&& text(each, Bundle.KEYS).lines().count() == 1)
			.findFirst()
			.orElseThrow();
		String export = text(seed, Bundle.ENTRIES).lines()
			.map(CanonicalJson::parts)
			.map((parts) -> "{\"index\":" + parts.get("index") + ",\"leaf\":" + parts.get("leaf") + ",\"event\":"
					+ parts.get("event") + "}\n")
			.reduce("", String::concat);
		Path file = file("ledger.jsonl", export.getBytes(StandardCharsets.UTF_8));
		Path key = file("key.txt",
				CanonicalJson.read(CanonicalJson.parts(text(seed, Bundle.KEYS).strip()).get("key"))
					.toString()
					.getBytes());
		Path kept = file("kept.txt",
				text(seed, Bundle.CHECKPOINTS).lines()
					.map((line) -> Checkpoint.parse((String) CanonicalJson.read(CanonicalJson.parts(line).get("note"))))
					.map(NoteFile::text)
					.reduce("", String::concat)
					.getBytes(StandardCharsets.UTF_8));
		String[] arguments = { file.toString(), "--key", key.toString(), "--checkpoints", kept.toString() };

		assertThat(said(0, arguments)).contains("ledger.jsonl: good");
		Files.writeString(file, export.substring(0, export.lastIndexOf('\n', export.length() - 2) + 1));
		assertThat(said(1, arguments)).contains("it is smaller than the checkpoint of");
		Files.writeString(file, export.replaceFirst("\"index\":0", "\"index\":1"));
		assertThat(said(1, arguments)).contains("entry 0 is missing");
	}

	private static String text(long seed, String name) {
		return new String(SeededBundles.unzip(SeededBundles.good(seed)).get(name), StandardCharsets.UTF_8);
	}

	private static void write(OutputStream out, int bytes) throws IOException {
		byte[] zeros = new byte[1 << 16];
		for (int written = 0; written < bytes; written += zeros.length) {
			out.write(zeros);
		}
	}

	private Path file(String name, byte[] content) throws IOException {
		return Files.write(this.folder.resolve(name), content);
	}

	private static String said(int status, String... arguments) throws IOException {
		var out = new ByteArrayOutputStream();
		int ended = LedgerVerify.run(List.of(arguments), new PrintStream(out, true, StandardCharsets.UTF_8));
		String said = out.toString(StandardCharsets.UTF_8);
		assertThat(ended).as(said).isEqualTo(status);
		assertThat(said).doesNotContain("\tat ", "Exception");
		return said;
	}

}
