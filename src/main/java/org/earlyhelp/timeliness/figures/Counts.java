package org.earlyhelp.timeliness.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;

import org.earlyhelp.locality.Timer;

/** The figures of one clock while they are counted together. */
final class Counts {

	/**
	 * Whose they are.
	 *
	 * @param group null where nothing is told apart
	 */
	record Of(Timer timer, String group) {
	}

	private final Map<Slice, Long> clocks = new EnumMap<>(Slice.class);

	private final Durations durations = new Durations();

	/** A row with {@code n_} and the slice for each of them. */
	void add(ResultSet row) throws SQLException {
		for (Slice slice : Slice.values()) {
			add(slice, row.getLong("n_" + slice.name().toLowerCase()));
		}
	}

	/** A row with {@code took_days} and how many {@code clocks} did. */
	void took(ResultSet row) throws SQLException {
		this.durations.add(row.getInt("took_days"), row.getLong("clocks"));
	}

	/** A row of the sums; what has ended is neither overdue nor due soon. */
	void addSummed(ResultSet row) throws SQLException {
		long sum = row.getLong("clocks");
		switch (row.getString("what")) {
			case "STARTED" -> add(Slice.STARTED, sum);
			case "DUE" -> {
				add(Slice.DUE, sum);
				add(Slice.valueOf(row.getString("state")), sum);
			}
			case "ENDED" -> took(row);
			default -> throw new IllegalStateException(row.getString("what"));
		}
	}

	private void add(Slice slice, long more) {
		this.clocks.merge(slice, more, Long::sum);
	}

	private long of(Slice slice) {
		return this.clocks.getOrDefault(slice, 0L);
	}

	TimerFigures figures(Of whose, String name) {
		return new TimerFigures(whose.timer(), name, whose.group(), of(Slice.STARTED), of(Slice.DUE), of(Slice.MET),
				of(Slice.MISSED), of(Slice.OVERDUE), of(Slice.SOON), this.durations.within(0.5),
				this.durations.within(0.9));
	}

}
