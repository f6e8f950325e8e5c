package org.earlyhelp.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * the released version gives way to this one, a node at a time, while people work:
 * as {@code ops/upgrading.md} says. Asks for the older one, packed:
 * {@code -Dfaults.older-jar=}.
 */
@Tag("faults")
class RollingUpgradeTests {

	@Test
	void givesWayToThisVersionWithoutAnAnswerThatFails() {
		Path older = Path.of(System.getProperty("faults.older-jar", ""));
		assumeTrue(Files.isRegularFile(older), "-Dfaults.older-jar names no older version");
		long together = Long.getLong("faults.together-seconds", 60);
		try (Postgres server = new Postgres()) {
			var database = server.create("rolling");
			List<Node> nodes = new ArrayList<>(
					List.of(Node.of(older, "one", database), Node.of(older, "two", database)));
			try {
				nodes.forEach(Node::start);
				long from = migrated(database);
				// Who is at the address that a node had: those of the line stay.
				var line = new Line(List.copyOf(nodes), Duration.ofSeconds(60));
				List<Integer> what = List.of();
				Load load = new Load(line, 4, Integer.getInteger("faults.per-second", 10));
				try (load) {
					Pause.millis(10_000);
					for (int each = 0; each < nodes.size(); each++) {
						nodes.get(each).jvm().tell(Signal.TERM);
						nodes.get(each).jvm().ended(Duration.ofSeconds(60));
						nodes.set(each, nodes.get(each).renewed(database).start());
						if (each == 0) {
							what = newRows(line, nodes.get(0), nodes.get(1), database);
						}
						Pause.millis(((each == 0) ? together : 10) * 1_000);
					}
				}
				try (Checker checker = new Checker(database)) {
					Checker.Findings found = checker.look(load);
					var figures = new Figures("R-22",
							"the released version gives way to this one, a node at a time, under load")
						.with("migrations", migrated(database) - from)
						.with("seconds together", together)
						.with("asked", line.asked.get())
						.with("sent", line.sent.get())
						.with("5xx", line.faults.get())
						.with("given up", line.givenUp.get())
						.with("the older node of what only the newer knows", what)
						.with("longest ms", line.longestMillis.get())
						.with("troubles", Map.copyOf(line.troubles));
					found.counted().forEach(figures::with);
					figures.keep();

					assertThat(found.wrong()).isEmpty();
					assertThat(line.faults.get()).isZero();
					assertThat(line.givenUp.get()).isZero();
					assertThat(line.troubles.keySet()).as("while a node is away, and in the end")
						.allMatch((trouble) -> trouble.equals("ConnectException") || trouble.endsWith("of the day"));
					assertThat(what).containsOnly(200);
				}
			}
			finally {
				nodes.forEach(Node::close);
			}
		}
	}

	/**
	 * Somebody breaks the glass at the newer node, of which the older knows nothing: what
	 * the older answers of that case, and of the work.
	 */
	private static List<Integer> newRows(Line line, Node newer, Node older, Postgres.Database database) {
		String episode = database.client()
			.sql("select cast(id as varchar) from case_file fetch first row only")
			.query(String.class)
			.single();
		Line.Answer broken = line.once(newer, "practitioner-police", "POST", "/api/cases/" + episode + "/break-glass",
				Map.of("reasonCode", "RISK_OF_HARM", "reason", "At the door now; a child may be hurt."),
				UUID.randomUUID().toString());
		assertThat(broken.status()).as(broken.text()).isEqualTo(201);
		return Stream
			.of("/api/tasks?view=all&limit=100&sort=-created", "/api/tasks?view=available&limit=100&sort=-created",
					"/api/cases/" + episode, "/api/cases/" + episode + "/timeline", "/api/home")
			.map((path) -> line.once(older, "service-manager", "GET", path, null, null).status())
			.toList();
	}

	private static long migrated(Postgres.Database database) {
		return database.count("select count(*) from flyway_schema_history");
	}

}
