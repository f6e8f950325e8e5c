package org.earlyhelp.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * a backup taken while people work is one moment of all of it, by
 * {@code ops/backup}'s own scripts.
 */
@Tag("faults")
class BackupTests {

	@Test
	void restoresOneMomentOfAllOfItFromABackupUnderLoad(@TempDir Path kept) throws Exception {
		Optional<Path> programs = InstalledPostgres.programs();
		assumeTrue(programs.isPresent(),
				"no PostgreSQL with its programs on the path: -Dfaults.postgresql-bin names one");
		long seconds = Long.getLong("faults.backup-seconds", 60);
		try (InstalledPostgres server = new InstalledPostgres(programs.get())) {
			Postgres.Database database = server.create("whole");
			long dumped;
			Set<String> contacts;
			Set<String> tasks;
			Path backup;
			int begun;
			try (Node node = new Node("one", database).start()) {
				var line = new Line(List.of(node), Duration.ofSeconds(60));
				Load load = new Load(line, 6, Integer.getInteger("faults.per-second", 10));
				try (load) {
					Pause.millis(seconds * 1_000);
					contacts = Set.copyOf(load.contacts);
					tasks = Set.copyOf(load.tasks);
					long began = System.nanoTime();
					backup = Path.of(server
						.operate("whole", "bash", Path.of("ops", "backup", "backup.sh").toString(), kept.toString())
						.strip());
					dumped = millisSince(began);
					begun = load.begun.get();
				}
				assertThat(line.faults.get()).as("answers that failed meanwhile").isZero();
			}

			long began = System.nanoTime();
			String said = server.operate("whole", "bash", Path.of("ops", "backup", "restore.sh").toString(),
					backup.toString(), "restored");
			long restored = millisSince(began);
			assertThat(said).contains("restored and whole");
			began = System.nanoTime();
			Postgres.Database again = server.at("restored");
			String came;
			try (Node node = new Node("again", again).start()) {
				var line = new Line(List.of(node), Duration.ofSeconds(60));
				came = millisSince(began) + " ms";
				assertThat(line.get("service-manager", "/api/cases?limit=20").status()).isEqualTo(200);
			}
			try (Checker checker = new Checker(again)) {
				Checker.Findings found = checker.look(contacts, tasks, begun);
				var figures = new Figures("R-24", "backup.sh under load, restore.sh, a node on what was restored")
					.with("dump bytes", Files.size(backup.resolve("database.dump")))
					.with("dumped in ms", dumped)
					.with("restored and checked in ms", restored)
					.with("up after", came);
				found.counted().forEach(figures::with);
				figures.keep();

				assertThat(found.wrong()).isEmpty();
			}
			brokenIsSaid(server, backup);
		}
	}

	/** A row that is not there is found out. */
	private static void brokenIsSaid(InstalledPostgres server, Path backup) {
		Postgres.Database broken = server.create("broken_" + UUID.randomUUID().toString().replace("-", ""));
		server.operate(broken.name(), "pg_restore", "--no-password", "--dbname=" + broken.name(),
				backup.resolve("database.dump").toString());
		broken.client()
			.sql("set session_replication_role = replica;"
					+ " delete from act_ru_task where id_ = (select min(id_) from act_ru_task)")
			.update();
		String check = Path.of("ops", "backup", "check.sql").toString();

		assertThat(server.operate(broken.name(), "psql", "-X", "-q", "-A", "-t", "-v", "kept=0", "-f", check))
			.contains("1 open tasks are unknown to the engine");
	}

	private static long millisSince(long began) {
		return (System.nanoTime() - began) / 1_000_000;
	}

}
