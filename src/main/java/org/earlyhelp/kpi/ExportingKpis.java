package org.earlyhelp.kpi;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.kpi.KpiFigure.Comparison;
import org.earlyhelp.kpi.KpiFigure.Line;
import org.earlyhelp.kpi.KpiFigure.Variant;
import org.earlyhelp.kpi.SmallNumbers.Numbers;
import org.earlyhelp.locality.Profile;

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

	/** Stands where a number would tell of few people. */
	public static final String LEFT_OUT = "c";

	private static final String HEAD = "kpi,variant,by,line,name,from,to,numerator,denominator,value,unit,target,"
			+ "status,query_version";

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
		var lines = new ArrayList<String>();
		this.reading.compared(audience, period).forEach((figure) -> {
			lines.add(line(figure, period));
			figure.variants().forEach((variant) -> lines.add(line(figure, variant, period)));
			figure.comparisons().forEach((comparison) -> lines.addAll(lines(figure, comparison, period)));
		});
		this.events.publishEvent(new KpisExported(period.from(), period.to(), lines.size(), this.clock.instant()));
		return HEAD + "\r\n" + String.join("\r\n", lines) + "\r\n";
	}

	private String line(KpiFigure figure, Period period) {
		var numbers = new Numbers(figure.numerator(), figure.denominator());
		return line(figure, "", "", "", figure.name(), period, numbers, figure.value(), figure.unit(), figure.status(),
				this.small.tells(numbers));
	}

	private String line(KpiFigure figure, Variant variant, Period period) {
		var numbers = new Numbers(variant.numerator(), variant.denominator());
		return line(figure, variant.id(), "", "", variant.name(), period, numbers, variant.value(), variant.unit(),
				variant.status(), this.small.tells(numbers));
	}

	private List<String> lines(KpiFigure figure, Comparison comparison, Period period) {
		List<Numbers> numbers = comparison.lines()
			.stream()
			.map((line) -> new Numbers(line.numerator(), line.denominator()))
			.toList();
		Set<Integer> left = this.small.among(numbers);
		var lines = new ArrayList<String>();
		for (int at = 0; at < numbers.size(); at++) {
			Line line = comparison.lines().get(at);
			lines.add(line(figure, comparison.variant(), comparison.by(), line.code(), line.name(), period,
					numbers.get(at), line.value(), null, null, left.contains(at)));
		}
		return lines;
	}

	private static String line(KpiFigure figure, String variant, String by, String code, String name, Period period,
			Numbers numbers, BigDecimal value, Unit unit, Standing status, boolean leftOut) {
		return Stream
			.of(figure.id(), variant, by, code, name, period.from(), period.to(),
					leftOut ? LEFT_OUT : numbers.numerator(), leftOut ? LEFT_OUT : numbers.denominator(),
					leftOut ? LEFT_OUT : value, unit, variant.isEmpty() ? figure.target() : null,
					(leftOut && status != null) ? LEFT_OUT : status, figure.queryVersion())
			.map(ExportingKpis::cell)
			.collect(Collectors.joining(","));
	}

	/** What a spreadsheet would take for a formula is told as text. */
	private static String cell(Object value) {
		if (value == null) {
			return "";
		}
		String text = (value instanceof BigDecimal number) ? number.toPlainString() : value.toString();
		if (!text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !(value instanceof BigDecimal)) {
			text = "'" + text;
		}
		return text.matches("(?s).*[\",\\r\\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
