package org.earlyhelp.pack;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.kpi.KpiFigure;
import org.earlyhelp.kpi.Standing;
import org.earlyhelp.kpi.Unit;

/**
 * A month on one page: each measure beside the month before and the same month of the
 * year before, and by district. A variant is told where the locality set something for
 * it. Nothing that none of the three months has is told.
 *
 * @param goesOn whether the month is not over
 * @param districts those that have a figure, by their code
 */
public record MonthSummary(YearMonth month, LocalDate from, LocalDate to, boolean goesOn, YearMonth before,
		YearMonth yearBefore, Map<String, String> districts, List<Line> lines) {

	/**
	 * One measure, or a variant of it.
	 *
	 * @param target null where nothing is aimed at
	 * @param status of the month
	 * @param byDistrict of the month, by the district's code; empty where the measure is
	 * not compared so
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Line(String id, String kpi, String name, Unit unit, BigDecimal target, Standing status, Cell month,
			Cell before, Cell yearBefore, Map<String, Cell> byDistrict) {

		/** Whether it stands below its measure. */
		public boolean isVariant() {
			return !this.id.equals(this.kpi);
		}

	}

	/** A figure; value null where there is nothing to divide by. */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Cell(BigDecimal value, Long numerator, Long denominator) {

		static final Cell NONE = new Cell(null, null, null);

		private boolean isSaid() {
			return this.value != null || (this.numerator != null && this.numerator > 0)
					|| (this.denominator != null && this.denominator > 0);
		}

	}

	/**
	 * @param now with comparisons
	 */
	static MonthSummary of(YearMonth month, LocalDate today, List<KpiFigure> now, List<KpiFigure> before,
			List<KpiFigure> yearBefore) {
		Map<String, Cell> cellsBefore = cells(before);
		Map<String, Cell> cellsYearBefore = cells(yearBefore);
		var districts = new LinkedHashMap<String, String>();
		var lines = new ArrayList<Line>();
		for (KpiFigure figure : now) {
			Stream
				.concat(Stream.of(new Part(
						figure.id(), figure.name(), figure.unit(), figure.target(), figure.status(),
						new Cell(figure.value(), figure.numerator(), figure.denominator()))),
						figure.variants()
							.stream()
							.filter((variant) -> variant.status() != null)
							.map((variant) -> new Part(variant.id(), variant.name(), variant.unit(), null,
									variant.status(),
									new Cell(variant.value(), variant.numerator(), variant.denominator()))))
				.map((part) -> new Line(part.id(), figure.id(), part.name(), part.unit(), part.target(), part.status(),
						part.cell(), cellsBefore.getOrDefault(part.id(), Cell.NONE),
						cellsYearBefore.getOrDefault(part.id(), Cell.NONE), districts(figure, part.id(), districts)))
				.filter((line) -> Stream.of(line.month(), line.before(), line.yearBefore()).anyMatch(Cell::isSaid))
				.forEach(lines::add);
		}
		return new MonthSummary(month, month.atDay(1), month.atEndOfMonth(), !month.atEndOfMonth().isBefore(today),
				month.minusMonths(1), month.minusYears(1), districts, lines);
	}

	private record Part(String id, String name, Unit unit, BigDecimal target, Standing status, Cell cell) {
	}

	private static Map<String, Cell> districts(KpiFigure figure, String part, Map<String, String> names) {
		var cells = new LinkedHashMap<String, Cell>();
		List<KpiFigure.Comparison> compared = figure.comparisons()
			.stream()
			.filter((comparison) -> comparison.by().equals("DISTRICT"))
			.toList();
		compared.stream()
			.filter((comparison) -> comparison.variant().equals(part)
					|| (part.equals(figure.id()) && comparison.equals(compared.get(0))))
			.findFirst()
			.map(KpiFigure.Comparison::lines)
			.stream()
			.flatMap(Collection::stream)
			.forEach((line) -> {
				names.putIfAbsent(line.code(), line.name());
				cells.put(line.code(), new Cell(line.value(), line.numerator(), line.denominator()));
			});
		return cells;
	}

	private static Map<String, Cell> cells(List<KpiFigure> figures) {
		var cells = new LinkedHashMap<String, Cell>();
		for (KpiFigure figure : figures) {
			cells.put(figure.id(), new Cell(figure.value(), figure.numerator(), figure.denominator()));
			figure.variants()
				.forEach((variant) -> cells.put(variant.id(),
						new Cell(variant.value(), variant.numerator(), variant.denominator())));
		}
		return cells;
	}

	/** The lines that are told by district. */
	public List<Line> compared() {
		return this.lines.stream().filter((line) -> !line.byDistrict().isEmpty()).toList();
	}

}
