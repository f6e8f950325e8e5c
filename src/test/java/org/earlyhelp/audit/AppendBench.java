package org.earlyhelp.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.RealTime;
import org.earlyhelp.shared.Subject;
import org.earlyhelp.bench.Measured;
import org.earlyhelp.bench.Results;

/**
 * eight clients that append to the ledger, each entry in a transaction of
 * its own that reaches the disk, while the sequencer runs each second as it does in the
 * service; then what an entry adds to a change. The engine is not there.
 *
 * @see "quality, A-11 and A-12; performance, P5"
 */
public final class AppendBench {

	private static final int CLIENTS = 8;

	private static final int FAMILIES = 500;

	private static final int CHANGES_AT_MOST = 3_000;

	private static final int CHANGES_A_SECOND = 100;

	private static final Duration WARM_UP = Duration.ofSeconds(Measured.by(10, 4));

	private final String address;

	private final Path folder;

	private final Map<String, Object> results = new LinkedHashMap<>();

	private AppendBench(String address, Path folder) {
		this.address = address;
		this.folder = folder;
	}

	/**
	 * @param arguments for how many seconds; 60 unless told
	 */
	public static void main(String[] arguments) throws Exception {
		int seconds = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 60;
		Path folder = Path.of("target", "bench", "append").toAbsolutePath();
		Files.createDirectories(folder);
		Files.deleteIfExists(folder.resolve("kept.txt"));
		try (EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.setServerConfig("shared_buffers", "256MB")
			.start()) {
			var bench = new AppendBench(server.getJdbcUrl("postgres", "postgres"), folder);
			bench.appending(Duration.ofSeconds(seconds));
			bench.changing(Math.min(CHANGES_AT_MOST, seconds * CHANGES_A_SECOND));
			bench.tell();
		}
	}

	private void appending(Duration measured) throws Exception {
		var going = new AtomicBoolean(true);
		Instant from = Instant.now().plus(WARM_UP);
		Instant to = from.plus(measured);
		ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 2);
		try (LedgerAlone first = LedgerAlone.on(this.address, this.folder)) {
			Future<Double> behind = clients.submit(() -> lag(going, from, to));
			Future<Long> places = clients.submit(() -> sequencing(going));
			Callable<long[]> client = () -> client(from, to);
			List<Future<long[]>> appended = clients.invokeAll(Collections.nCopies(CLIENTS, client));
			going.set(false);
			long[] nanos = sorted(appended);
			this.results.put("entriesPerSecond", Math.round((double) nanos.length / measured.toSeconds()));
			this.results.put("appendP50Ms", at(nanos, 50));
			this.results.put("appendP99Ms", at(nanos, 99));
			this.results.put("lagP99Seconds", behind.get());
			this.results.put("sequenced", places.get());
			first.checkpoint();
			this.results.put("entries",
					first.database.sql("select count(*) from ledger_entry").query(Long.class).single());
			this.results.put("verified", first.verified().lines().toList().get(0));
		}
		finally {
			clients.shutdownNow();
		}
	}

	/** What it took, each time, from its beginning to after its commit. */
	private long[] client(Instant from, Instant to) {
		var nanos = new ArrayList<Long>();
		UUID[] families = new UUID[FAMILIES];
		Arrays.setAll(families, (each) -> UUID.randomUUID());
		try (LedgerAlone node = LedgerAlone.on(this.address, this.folder)) {
			for (int each = 0; Instant.now().isBefore(to); each++) {
				boolean counts = !Instant.now().isBefore(from);
				long began = System.nanoTime();
				append(node, families[each % FAMILIES], each);
				if (counts) {
					nanos.add(System.nanoTime() - began);
				}
			}
		}
		return nanos.stream().mapToLong(Long::longValue).toArray();
	}

	private static void append(LedgerAlone node, UUID family, int each) {
		node.ledger.append("NOTE_WRITTEN", Outcome.DONE, new Actor("worker-" + each % 50, "PRACTITIONER", "School"),
				Subject.of(new CaseId(family)), new Links(family, null, family, null), RealTime.now(),
				Map.of("kind", "HOME_VISIT", "text",
						"Saw all three children at home. The eldest talked of her new school; breakfast club goes on.",
						"count", each));
	}

	private Long sequencing(AtomicBoolean going) throws InterruptedException {
		long placed = 0;
		try (LedgerAlone node = LedgerAlone.on(this.address, this.folder)) {
			while (going.get()) {
				int some;
				do {
					some = node.sequencer.sequence(1_000);
					placed += some;
				}
				while (some >= 1_000);
				Thread.sleep(1_000);
			}
			do {
				placed += node.sequencer.sequence(1_000);
			}
			while (node.database.sql(
					"select exists (select 1 from ledger_entry where number > (select last_number from ledger_sequencer))")
				.query(Boolean.class)
				.single());
		}
		return placed;
	}

	/** How old the oldest entry without a place is, looked at twenty times a second. */
	private Double lag(AtomicBoolean going, Instant from, Instant to) throws InterruptedException {
		var seconds = new ArrayList<Double>();
		try (LedgerAlone node = LedgerAlone.on(this.address, this.folder)) {
			while (going.get()) {
				Timestamp oldest = node.database.sql(
						"select min(recorded_at) from ledger_entry where number > (select last_number from ledger_sequencer)")
					.query(Timestamp.class)
					.optional()
					.orElse(null);
				Instant now = RealTime.now();
				if (!now.isBefore(from) && now.isBefore(to)) {
					seconds.add((oldest != null) ? Duration.between(oldest.toInstant(), now).toMillis() / 1000.0 : 0.0);
				}
				Thread.sleep(50);
			}
		}
		return seconds.stream().sorted().toList().get(seconds.size() * 99 / 100);
	}

	/** The same change without an entry and with one, in turns, by one client. */
	private void changing(int changes) {
		try (LedgerAlone node = LedgerAlone.on(this.address, this.folder)) {
			node.run("create table changed (id integer primary key, version integer not null, said varchar(200))");
			node.run("insert into changed select n, 0, 'as it was' from generate_series(1, 10000) n");
			UUID family = UUID.randomUUID();
			long[] without = new long[changes];
			long[] with = new long[changes];
			for (int each = -changes; each < changes; each++) {
				int row = 1 + Math.floorMod(each * 7919, 10_000);
				long plain = timed(node, row, () -> {
				});
				int number = each;
				long told = timed(node, row, () -> append(node, family, number));
				if (each >= 0) {
					without[each] = plain;
					with[each] = told;
				}
			}
			Arrays.sort(without);
			Arrays.sort(with);
			this.results.put("changeP50Ms", at(without, 50));
			this.results.put("changeWithEntryP50Ms", at(with, 50));
			this.results.put("addedP50Ms", Math.round((at(with, 50) - at(without, 50)) * 1000) / 1000.0);
		}
	}

	private static long timed(LedgerAlone node, int row, Runnable entry) {
		long began = System.nanoTime();
		node.transaction.executeWithoutResult((status) -> {
			node.database.sql("update changed set version = version + 1, said = ? where id = ?")
				.params("changed at " + began, row)
				.update();
			entry.run();
		});
		return System.nanoTime() - began;
	}

	private static long[] sorted(List<Future<long[]>> all) throws Exception {
		var together = new ArrayList<long[]>();
		for (Future<long[]> one : all) {
			together.add(one.get());
		}
		return together.stream().flatMapToLong(Arrays::stream).sorted().toArray();
	}

	/** In milliseconds. */
	private static double at(long[] sorted, int percent) {
		return Math.round(sorted[(int) ((long) sorted.length * percent / 100)] / 1000.0) / 1000.0;
	}

	private void tell() {
		String clients = CLIENTS + " clients";
		Results found = Results.of("P5", "Appending to the ledger");
		double perSecond = number("entriesPerSecond");
		found.figure("entries appended", clients, perSecond, "a second", "2,000 at least", perSecond >= 2_000);
		found.figure("an append with its commit, p50", clients, number("appendP50Ms"), "ms", null, null);
		found.figure("an append with its commit, p99", clients, number("appendP99Ms"), "ms", "10 ms at most (A-11)",
				number("appendP99Ms") <= 10);
		found.figure("age of the oldest entry without a place, p99", clients, number("lagP99Seconds"), "s",
				"3 s at most", number("lagP99Seconds") <= 3);
		found.figure("an entry adds to a change, p50", "1 client", number("addedP50Ms"), "ms", "2 ms at most",
				number("addedP50Ms") <= 2);
		boolean whole = this.results.get("entries").equals(this.results.get("sequenced"));
		found.figure("entries without a place at the end", clients, number("entries") - number("sequenced"), "", "0",
				whole);
		System.out.println("The verifier says: " + this.results.get("verified"));
	}

	private double number(String figure) {
		return ((Number) this.results.get(figure)).doubleValue();
	}

}
