package org.earlyhelp.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * P10: a year of England replayed through the real use cases for a bounded time, on a
 * throwaway PostgreSQL, and reckoned up. Of seven contacts one becomes a Team Around the
 * Family, which is lived from the contact to the closure; the others are screened,
 * decided and answered. Left out: timers that fire (notices, reminders), the look back
 * six months after a closure, and whatever families do more than once.
 *
 * @see "performance, P10"
 */
public final class ReplayBench {

	private static final long CONTACTS = 2_800_000;

	private static final long TAFS = 400_000;

	private static final int ONE_IN = (int) (CONTACTS / TAFS);

	private static final double HOURS_AT_MOST = 24;

	private static final int CORES = 2;

	private static final int THREADS = 8;

	private static final int WARM_UP_CONTACTS = 70;

	private static final int PARTS = 4;

	private final WholeService service;

	private final JdbcTemplate database;

	private final AtomicLong turn = new AtomicLong();

	private final AtomicLong contacts = new AtomicLong();

	private final AtomicLong tafs = new AtomicLong();

	private ReplayBench(WholeService service, JdbcTemplate database) {
		this.service = service;
		this.database = database;
	}

	/**
	 * @param arguments for how many seconds; 300 unless told
	 */
	public static void main(String[] arguments) throws Exception {
		Duration time = Duration.ofSeconds((arguments.length > 0) ? Integer.parseInt(arguments[0]) : 300);
		try (Ground ground = Ground.empty("replay")) {
			new ReplayBench(new WholeService(ground.service), ground.server.database()).run(time);
		}
	}

	private void run(Duration time) throws Exception {
		Results results = Results.of("P10", "A year of England replayed through the use cases");
		replay(System.nanoTime() + time.toNanos(), WARM_UP_CONTACTS);
		this.contacts.set(0);
		this.tafs.set(0);
		var rates = new ArrayList<Double>();
		double processor = processorSeconds();
		long began = System.nanoTime();
		for (int part = 1; part <= PARTS; part++) {
			long before = this.contacts.get();
			long started = System.nanoTime();
			replay(began + time.toNanos() * part / PARTS, Long.MAX_VALUE);
			rates.add((this.contacts.get() - before) / secondsSince(started));
		}
		double seconds = secondsSince(began);
		double rate = this.contacts.get() / seconds;
		double hours = CONTACTS / rate / 3_600;
		double each = (processorSeconds() - processor) / this.contacts.get();
		double busyHours = CONTACTS * each / CORES / 3_600;
		String size = "%,d s, %d threads".formatted((long) seconds, THREADS);
		System.out.printf(
				"%,d contacts, of which %,d became a TAF, in %,.0f s: %.2f contacts a second (parts %s), load %.1f%n",
				this.contacts.get(), this.tafs.get(), seconds, rate, rates,
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		System.out.printf("%,d contacts / %.2f a second = %,.0f s = %.1f h; of them %,d x %d / %d = %,d TAFs%n",
				CONTACTS, rate, CONTACTS / rate, hours, CONTACTS, 1, ONE_IN, TAFS);
		System.out.printf("processor, service and database: %.3f s a contact; %,d x %.3f s / %d cores = %.1f h%n", each,
				CONTACTS, each, CORES, busyHours);
		results.figure("contacts, one in seven a whole TAF", size, Spread.of(rates), "a second", null, null);
		results.figure("2,800,000 contacts with 400,000 TAFs, reckoned", size, hours, "h", "24 h at most",
				hours <= HOURS_AT_MOST);
		results.figure("processor time of a contact, service and database", size, each * 1_000, "ms", null, null);
		results.figure("the same by processor time alone, two cores", size, busyHours, "h", null, null);
	}

	/**
	 * Of this process and of the database's; those of its processes that ended in between
	 * are left out.
	 */
	private double processorSeconds() {
		List<Long> processes = this.database.queryForList("select pid from pg_stat_activity", Long.class);
		double theirs = processes.stream()
			.flatMap((pid) -> ProcessHandle.of(pid).stream())
			.flatMap((process) -> process.info().totalCpuDuration().stream())
			.mapToDouble((time) -> time.toMillis() / 1e3)
			.sum();
		return theirs + ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
	}

	/** Until the moment or the number is reached, whichever comes first. */
	private void replay(long end, long most) throws InterruptedException, ExecutionException {
		ExecutorService workers = Executors.newFixedThreadPool(THREADS);
		try {
			List<Future<?>> running = new ArrayList<>();
			for (int thread = 0; thread < THREADS; thread++) {
				running.add(workers.submit(() -> {
					while (System.nanoTime() < end && this.contacts.get() < most) {
						next();
					}
				}));
			}
			for (Future<?> one : running) {
				one.get();
			}
		}
		finally {
			workers.shutdownNow();
		}
	}

	/** Counted when all of it is done. */
	private void next() {
		if (this.turn.incrementAndGet() % ONE_IN == 0) {
			this.service.playCase();
			this.tafs.incrementAndGet();
		}
		else {
			this.service.playContact();
		}
		this.contacts.incrementAndGet();
	}

	private static double secondsSince(long began) {
		return (System.nanoTime() - began) / 1e9;
	}

}
