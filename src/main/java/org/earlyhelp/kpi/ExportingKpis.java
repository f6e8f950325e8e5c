package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.kpi.KpiFigure.Comparison;
import org.earlyhelp.kpi.KpiFigure.Line;
import org.earlyhelp.kpi.KpiFigure.Variant;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.SmallNumbers;
import org.earlyhelp.shared.SmallNumbers.Numbers;
import org.earlyhelp.shared.csv.CsvFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the measures of a period to take elsewhere, as CSV: every figure, variant and
 * comparison on a line, small numbers left out.
 *
 * @see "outcomes-and-kpis, 5.1 Rules"
 */
@Service
@Transactional
public class ExportingKpis {

	private static final String LEFT_OUT = CsvFile.LEFT_OUT;

	private static final List<String> HEAD = List.of("kpi", "variant", "by", "line", "name", "from", "to", "numerator",
			"denominator", "value", "unit", "target", "status", "query_version");

	private final ReadingKpis reading;

	private final SmallNumbers small;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ExportingKpis(ReadingKpis reading, Profile profile, CurrentUser user, ApplicationEventPublisher events,
			Clock clock) {
		this.reading = reading;
		this.small = new SmallNumbers(profile.kpis().smallNumbersTo());
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @throws org.earlyhelp.shared.NotPermitted where the asker may see none
	 */
	public String export(Period period) {
		KpiAudience audience = KpiAudience.of(this.user.get());
		var rows = new ArrayList<List<String>>();
		this.reading.compared(audience, period).forEach((figure) -> {
			rows.add(row(figure, period));
			figure.variants().forEach((variant) -> rows.add(row(figure, variant, period)));
			figure.comparisons().forEach((comparison) -> rows.addAll(rows(figure, comparison, period)));
		});
		var file = new CsvFile(HEAD, rows);
		this.events.publishEvent(file.exported("KPIS",
				Map.of("from", period.from().toString(), "to", period.to().toString()), 0, this.clock.instant()));
		return file.text();
	}

	private List<String> row(KpiFigure figure, Period period) {
		var numbers = new Numbers(figure.numerator(), figure.denominator());
		return row(figure, "", "", "", figure.name(), period, numbers, figure.value(), figure.unit(), figure.status(),
				this.small.tells(numbers));
	}

	private List<String> row(KpiFigure figure, Variant variant, Period period) {
		var numbers = new Numbers(variant.numerator(), variant.denominator());
		return row(figure, variant.id(), "", "", variant.name(), period, numbers, variant.value(), variant.unit(),
				variant.status(), this.small.tells(numbers));
	}

	private List<List<String>> rows(KpiFigure figure, Comparison comparison, Period period) {
		List<Numbers> numbers = comparison.lines()
			.stream()
			.map((line) -> new Numbers(line.numerator(), line.denominator()))
			.toList();
		Set<Integer> left = this.small.among(numbers);
		var rows = new ArrayList<List<String>>();
		for (int at = 0; at < numbers.size(); at++) {
			Line line = comparison.lines().get(at);
			rows.add(row(figure, comparison.variant(), comparison.by(), line.code(), line.name(), period,
					numbers.get(at), line.value(), null, null, left.contains(at)));
		}
		return rows;
	}

	private static List<String> row(KpiFigure figure, String variant, String by, String code, String name,
			Period period, Numbers numbers, BigDecimal value, Unit unit, Standing status, boolean leftOut) {
		return CsvFile.row(figure.id(), variant, by, code, name, period.from(), period.to(),
				leftOut ? LEFT_OUT : numbers.numerator(), leftOut ? LEFT_OUT : numbers.denominator(),
				leftOut ? LEFT_OUT : value, unit, variant.isEmpty() ? figure.target() : null,
				(leftOut && status != null) ? LEFT_OUT : status, figure.queryVersion());
	}

}
