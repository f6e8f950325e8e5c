package org.earlyhelp.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.earlyhelp.audit.AppendBench;

/**
 * Measures several parts one after the other in one process, so that the service is
 * compiled once for all of them and each of its further starts is a short one. A part
 * that breaks is said so and the next begins; one that takes too long ends the process,
 * since nothing may run beside the next.
 */
public final class Together {

	/** Which parts came to an end, a line each. */
	private static final Path ENDED = Results.FOLDER.resolve("ended.now");

	private static final int TOOK_TOO_LONG = 3;

	private static final int SECONDS_TO_STOP = 15;

	private static final Map<String, Part> PARTS = Map.of("P1", QueueBench::main, "P2", WholeCaseBench::main, "P3",
			CasesBench::main, "P5", AppendBench::main, "P6", LoadBench::main, "P7", TimersBench::main, "P9",
			StartBench::main, "P10", ReplayBench::main);

	private Together() {
	}

	/**
	 * @param arguments for each part its name, for how many seconds at most and what it
	 * is told, between commas: {@code P1,120,10000,100000}
	 */
	public static void main(String[] arguments) throws Exception {
		boolean whole = true;
		for (String argument : arguments) {
			List<String> told = List.of(argument.split(","));
			whole &= measure(told.get(0), Integer.parseInt(told.get(1)),
					told.subList(2, told.size()).toArray(String[]::new));
		}
		System.exit(whole ? 0 : 1);
	}

	private static boolean measure(String name, int seconds, String... told) throws IOException, InterruptedException {
		System.out.printf(Locale.UK, "== %s, load %.2f%n", name,
				ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
		long began = System.nanoTime();
		boolean whole = false;
		try {
			CompletableFuture.runAsync(() -> run(name, told), (task) -> new Thread(task, name).start())
				.get(seconds, TimeUnit.SECONDS);
			whole = true;
		}
		catch (ExecutionException ex) {
			System.out.println("broke:");
			ex.getCause().printStackTrace(System.out);
		}
		catch (TimeoutException ex) {
			System.out.println("broke: it took longer than " + seconds + " s");
			end();
		}
		System.out.println("   " + (System.nanoTime() - began) / 1_000_000_000 + " s");
		Files.writeString(ENDED, (whole ? "" : "!") + name + "\n", StandardOpenOption.CREATE,
				StandardOpenOption.APPEND);
		return whole;
	}

	/** What it started is stopped with it, and it ends where that cannot be. */
	private static void end() {
		CompletableFuture.runAsync(() -> Runtime.getRuntime().halt(TOOK_TOO_LONG),
				CompletableFuture.delayedExecutor(SECONDS_TO_STOP, TimeUnit.SECONDS));
		System.exit(TOOK_TOO_LONG);
	}

	private static void run(String name, String... told) {
		try {
			PARTS.get(name).measure(told);
		}
		catch (Exception ex) {
			throw new IllegalStateException(name + " broke", ex);
		}
	}

	/** As its own main method is. */
	private interface Part {

		void measure(String... told) throws Exception;

	}

}
