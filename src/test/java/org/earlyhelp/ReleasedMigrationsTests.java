package org.earlyhelp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
		Map<String, String> released = released();
		int highest = released.keySet().stream().mapToInt(ReleasedMigrationsTests::version).max().orElseThrow();

		assertThat(now().keySet()).filteredOn((name) -> !released.containsKey(name))
			.allSatisfy((name) -> assertThat(version(name)).as(name).isGreaterThan(highest));
	}

	/** Each with its digest, by folder and name. */
	private static Map<String, String> now() throws IOException {
		var found = new TreeMap<String, String>();
		try (Stream<Path> files = Files.walk(MIGRATIONS)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
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

	private static int version(String name) {
		return Integer.parseInt(name.replaceAll(".*/V([0-9]+)__.*", "$1"));
	}

}
