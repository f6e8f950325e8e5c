package org.earlyhelp.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import tools.jackson.databind.json.JsonMapper;

/**
 * What one part of the benchmark found, in the shape that all parts share: a file for
 * each in {@code target/bench/parts}, from which {@link Table} makes the whole. A part
 * writes what it has after each figure, so that what was measured before it broke is
 * kept.
 */
public final class Results {

	/** Where the parts lie, and what they make for themselves. */
	public static final Path FOLDER = Path.of("target", "bench");

	static final Path PARTS = FOLDER.resolve("parts");

	private static final JsonMapper JSON = JsonMapper.shared();

	private final Part part;

	private Results(Part part) {
		this.part = part;
	}

	/**
	 * @param id as {@code P1}
	 * @param title what is measured, in a few words
	 */
	public static Results of(String id, String title) {
		return new Results(new Part(id, title, new ArrayList<>()));
	}

	/** Times in milliseconds, against the most that 95 of 100 may take. */
	public Results millis(String what, String size, Spread spread, double most) {
		return add(new Figure(what, size, "ms", spread, "p95 " + plain(most) + " ms at most", spread.p95() <= most,
				load()));
	}

	/** Times in milliseconds that have no figure to reach. */
	public Results millis(String what, String size, Spread spread) {
		return add(new Figure(what, size, "ms", spread, null, null, load()));
	}

	/**
	 * Anything else.
	 * @param unit as {@code a second}
	 * @param target the figure to reach in words; null where there is none
	 * @param reached null where there is no figure to reach
	 */
	public Results figure(String what, String size, double value, String unit, String target, Boolean reached) {
		return figure(what, size, Spread.of(List.of(value)), unit, target, reached);
	}

	/** The same of several rounds. */
	public Results figure(String what, String size, Spread spread, String unit, String target, Boolean reached) {
		return add(new Figure(what, size, unit, spread, target, reached, load()));
	}

	private Results add(Figure figure) {
		this.part.figures().add(figure);
		System.out.println(this.part.id() + "  " + figure.line());
		try {
			Files.createDirectories(PARTS);
			Files.writeString(PARTS.resolve(this.part.id() + ".json"),
					JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this.part));
		}
		catch (IOException ex) {
			throw new IllegalStateException("The figures of " + this.part.id() + " could not be written", ex);
		}
		return this;
	}

	private static double load() {
		return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
	}

	static String plain(double value) {
		return (value == Math.rint(value) && Math.abs(value) < 1e15) ? String.format(Locale.UK, "%,d", (long) value)
				: String.format(Locale.UK, (Math.abs(value) < 10) ? "%.2f" : "%,.1f", value);
	}

	/** One part, as it stands in its file. */
	record Part(String id, String title, List<Figure> figures) {
	}

	/**
	 * One figure.
	 *
	 * @param load of the machine when it was taken: more than its processors makes times
	 * upper bounds
	 */
	record Figure(String what, String size, String unit, Spread spread, String target, Boolean reached, double load) {

		String line() {
			return String.format(Locale.UK, "%-62s %-22s %14s %12s %12s  %s", this.what, this.size,
					plain(this.spread.p50()) + " " + this.unit,
					(this.spread.rounds() > 1) ? "p95 " + plain(this.spread.p95()) : "",
					(this.spread.rounds() > 1) ? this.spread.rounds() + " rounds" : "", verdict());
		}

		String verdict() {
			return (this.reached == null) ? "" : (this.reached ? "reached: " : "NOT REACHED: ") + this.target;
		}

	}

}
