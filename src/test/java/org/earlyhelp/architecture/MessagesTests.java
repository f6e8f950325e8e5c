package org.earlyhelp.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every bundle of wordings. */
class MessagesTests {

	private static final Path RESOURCES = Path.of("src/main/resources");

	/**
	 * A straight apostrophe is doubled or vanishes, depending on whether the sentence has
	 * a value in it.
	 */
	@Test
	void everyApostropheIsTypographic() {
		var straight = new ArrayList<String>();
		bundles().forEach((bundle) -> linesOf(bundle).filter((line) -> line.contains("'"))
			.forEach((line) -> straight.add(bundle + ": " + line)));

		assertThat(straight).isEmpty();
	}

	@Test
	void everyBundleIsListed() throws IOException {
		List<String> listed = Files.readAllLines(RESOURCES.resolve("application.yml"))
			.stream()
			.map(String::strip)
			.filter((line) -> line.startsWith("messages/"))
			.map((line) -> line.replace(",", ""))
			.toList();

		assertThat(listed).containsExactlyInAnyOrderElementsOf(
				bundles().map((bundle) -> RESOURCES.relativize(bundle).toString().replace(".properties", "")).toList());
	}

	@Test
	void noKeyIsWordedTwice() {
		Map<String, List<Path>> worded = new TreeMap<>();
		bundles().forEach((bundle) -> keysOf(bundle)
			.forEach((key) -> worded.computeIfAbsent(key, (first) -> new ArrayList<>()).add(bundle)));
		worded.values().removeIf((where) -> where.size() == 1);

		assertThat(worded).isEmpty();
	}

	private static Stream<Path> bundles() {
		try (Stream<Path> files = Files.walk(RESOURCES.resolve("messages"))) {
			return files.filter((file) -> file.toString().endsWith(".properties")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> linesOf(Path bundle) {
		try {
			return Files.readAllLines(bundle).stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> keysOf(Path bundle) {
		var wordings = new Properties();
		try (var reader = Files.newBufferedReader(bundle)) {
			wordings.load(reader);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return List.copyOf(wordings.stringPropertyNames());
	}

}
