package org.earlyhelp.faults;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/** A process of ours: what it says goes to a file in {@code target/faults}. */
final class Jvm implements AutoCloseable {

	private static final AtomicInteger COUNT = new AtomicInteger();

	private final Process process;

	private final Path said;

	/**
	 * @param name what its file of what it says is called
	 * @param environment beside what this process has
	 */
	Jvm(String name, List<String> command, Map<String, String> environment) {
		this.said = Figures.FOLDER
			.resolve(name + "-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet() + ".log");
		try {
			Files.createDirectories(Figures.FOLDER);
			var process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(this.said.toFile());
			process.environment().putAll(environment);
			this.process = process.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * What this build made.
	 * @param tests whether what is only there for tests is on its class path
	 */
	static Jvm of(String main, boolean tests, List<String> options, List<String> arguments) {
		return of(main.substring(main.lastIndexOf('.') + 1), options, List.of("-cp", classPath(tests), main),
				arguments);
	}

	/** What was packed before. */
	static Jvm of(Path jar, List<String> options, List<String> arguments) {
		return of(jar.getFileName().toString().replace(".jar", ""), options, List.of("-jar", jar.toString()),
				arguments);
	}

	private static Jvm of(String name, List<String> options, List<String> what, List<String> arguments) {
		var command = new ArrayList<String>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
		command.addAll(options);
		command.addAll(what);
		command.addAll(arguments);
		return new Jvm(name, command, Map.of());
	}

	private static String classPath(boolean tests) {
		return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((each) -> tests || !each.replaceFirst("/$", "").endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	/** What it has said so far. */
	String said() {
		try {
			return Files.readString(this.said);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Waits until this is so; fails, with what it said last, where it ends before. */
	Jvm until(BooleanSupplier ready, Duration patience) {
		long end = System.nanoTime() + patience.toNanos();
		while (!ready.getAsBoolean()) {
			if (!isAlive() || System.nanoTime() > end) {
				String all = said();
				throw new AssertionError(
						(isAlive() ? "not ready" : "ended") + ": " + all.substring(Math.max(0, all.length() - 4_000)));
			}
			Pause.millis(5);
		}
		return this;
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	void tell(Signal signal) {
		signal.to(this.process.pid());
	}

	/** No time to say goodbye. */
	void kill() {
		this.process.destroyForcibly();
		ended(Duration.ofSeconds(30));
	}

	/** Waits until it has ended. */
	int ended(Duration patience) {
		try {
			if (!this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw new AssertionError("has not ended in " + patience);
			}
			return this.process.exitValue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		kill();
	}

}
