package org.earlyhelp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.util.DigestUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that runs on a released version must take the next one: what was released is
 * not written anew, and what is new comes after it. With each release the list
 * gets what it brought.
 */
class ReleasedMigrationsTests {

	private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

	private static final Path RELEASED = Path.of("src/test/resources/released-migrations.txt");

	@Test
	void leavesReleasedMigrationsAsTheyAre() throws IOException {
		assertThat(now()).containsAllEntriesOf(released());
	}

	@Test
	void givesNewMigrationsAVersionAboveThoseReleased() throws IOException {
		assertThat(below(now().keySet(), released().keySet())).isEmpty();
	}

	@Test
	void knowsOneThatSlippedBelowThoseReleased() throws IOException {
		Set<String> released = released().keySet();

		assertThat(below(Set.of("common/V301__late.sql", "common/V999__new.sql", "common/V300__known.sql"),
				Set.of("common/V300__known.sql", "h2/V315__known.sql")))
			.containsExactly("common/V301__late.sql");
		assertThat(below(released, released)).isEmpty();
	}

	/** Those that are new and have a version that is not. */
	private static List<String> below(Set<String> now, Set<String> released) {
		int highest = released.stream().mapToInt(ReleasedMigrationsTests::version).max().orElseThrow();
		return now.stream().filter((name) -> !released.contains(name) && version(name) <= highest).toList();
	}

	/** Each with its digest, by folder and name. */
	private static Map<String, String> now() throws IOException {
		var found = new TreeMap<String, String>();
		try (Stream<Path> files = Files.walk(MIGRATIONS)) {
			for (Path file : files.filter(ReleasedMigrationsTests::isVersioned).toList()) {
				found.put(MIGRATIONS.relativize(file).toString().replace('\\', '/'), DigestUtils
					.md5DigestAsHex(Files.readString(file).replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
			}
		}
		return found;
	}

	private static Map<String, String> released() throws IOException {
		var listed = new TreeMap<String, String>();
		Files.readAllLines(RELEASED)
			.stream()
			.map((line) -> line.split(" "))
			.forEach((parts) -> listed.put(parts[0], parts[1]));
		return listed;
	}

	/** What runs after each migration has no version, and may change. */
	private static boolean isVersioned(Path file) {
		return file.getFileName().toString().startsWith("V");
	}

	private static int version(String name) {
		return Integer.parseInt(name.replaceAll(".*/V([0-9]+)__.*", "$1"));
	}

}
