package org.earlyhelp.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.earlyhelp.kpi.Measure.Cut;
import org.earlyhelp.kpi.Measure.Part;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts: each select once, whatever is counted by it. */
@Component
class Counting {

	private static final String MIDDLE = "percentile_cont(0.5) within group (order by m.amount)";

	private final JdbcClient database;

	Counting(JdbcClient database) {
		this.database = database;
	}

	/** Each part of the measure, by its code. */
	Map<String, Count> count(Measure measure, Asked asked) {
		var counts = new LinkedHashMap<String, Count>();
		measure.parts()
			.stream()
			.collect(Collectors.groupingBy(Part::rows, LinkedHashMap::new, Collectors.toList()))
			.forEach((rows, parts) -> counts.putAll(together(rows, parts, asked)));
		Map<String, Long> wholes = new LinkedHashMap<>();
		for (Part part : measure.parts()) {
			if (part.whole() != null) {
				long whole = wholes.computeIfAbsent(part.whole(), (rows) -> rowsOf(rows, asked));
				counts.computeIfPresent(part.code(), (code, count) -> new Count(count.numerator(), whole, null));
			}
		}
		return counts;
	}

	/** A figure by what it is compared by, the values in their order. */
	Map<String, Count> compare(Part part, Cut cut, Asked asked) {
		var counts = new LinkedHashMap<String, Count>();
		this.database
			.sql("""
					select coalesce(%s, 'NONE') as cut, %s from (%s) m where %s group by %s order by 1"""
				.formatted(cut.column(), columns(List.of(part)), part.rows(), asked.where(), cut.column()))
			.params(asked.values())
			.query((row) -> {
				Count count = read(row, 0, part);
				if (count.numerator() > 0 || count.denominator() > 0) {
					counts.merge(row.getString("cut"), count, (one, other) -> one);
				}
			});
		return counts;
	}

	/**
	 * How many working days steps took, by the code of their clock, and of all as ALL;
	 * what only ended with its case took none.
	 */
	Map<String, Spread> spreads(Asked asked) {
		var spans = new LinkedHashMap<String, List<Integer>>();
		this.database
			.sql("""
					select m.timer, m.took_days, count(*) as n from (%s) m
					where %s and m.took_days is not null group by m.timer, m.took_days""".formatted(Rows.STEPS_DUE,
					asked.where()))
			.params(asked.values())
			.query((row) -> {
				int days = row.getInt("took_days");
				for (long one = row.getLong("n"); one > 0; one--) {
					spans.computeIfAbsent(row.getString("timer"), (timer) -> new ArrayList<>()).add(days);
					spans.computeIfAbsent("ALL", (timer) -> new ArrayList<>()).add(days);
				}
			});
		var spreads = new LinkedHashMap<String, Spread>();
		spans.forEach((timer, days) -> spreads.put(timer, Spread.of(days)));
		return spreads;
	}

	private Map<String, Count> together(String rows, List<Part> parts, Asked asked) {
		return this.database.sql("select %s from (%s) m where %s".formatted(columns(parts), rows, asked.where()))
			.params(asked.values())
			.query((row, number) -> {
				var counts = new LinkedHashMap<String, Count>();
				for (int at = 0; at < parts.size(); at++) {
					counts.put(parts.get(at).code(), read(row, at, parts.get(at)));
				}
				return counts;
			})
			.single();
	}

	private long rowsOf(String rows, Asked asked) {
		return this.database.sql("select count(*) from (%s) m where %s".formatted(rows, asked.where()))
			.params(asked.values())
			.query(Long.class)
			.single();
	}

	private static String columns(List<Part> parts) {
		var columns = new ArrayList<String>();
		for (int at = 0; at < parts.size(); at++) {
			Part part = parts.get(at);
			columns.add("coalesce(sum(%s), 0) as n%d, coalesce(sum(%s), 0) as of%d".formatted(part.counted(), at,
					part.of(), at));
			columns.add((part.unit() == Unit.MEDIAN_DAYS) ? MIDDLE + " as middle" + at
					: "cast(null as double precision) as middle" + at);
		}
		return String.join(", ", columns);
	}

	private static Count read(ResultSet row, int at, Part part) throws SQLException {
		Object middle = (part.unit() == Unit.MEDIAN_DAYS) ? row.getObject("middle" + at) : null;
		return new Count(row.getLong("n" + at), row.getLong("of" + at),
				(middle != null) ? ((Number) middle).doubleValue() : null);
	}

	/**
	 * How long steps took, in working days.
	 *
	 * @param median the middle one, the later of two
	 * @param nineOfTen nine of ten took no longer
	 */
	record Spread(int median, int nineOfTen) {

		static Spread of(List<Integer> days) {
			List<Integer> sorted = days.stream().sorted().toList();
			return new Spread(at(sorted, 0.5), at(sorted, 0.9));
		}

		private static int at(List<Integer> sorted, double share) {
			return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
		}

	}

}
