package org.earlyhelp.pack;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.earlyhelp.kpi.Period;
import org.earlyhelp.kpi.ReadingKpis;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.pack.MonthSummary.Cell;
import org.earlyhelp.pack.MonthSummary.Line;
import org.earlyhelp.shared.InvalidInput;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.SmallNumbers;
import org.earlyhelp.shared.SmallNumbers.Numbers;
import org.earlyhelp.shared.csv.CsvFile;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sums up a month by the measures that the asker may see, counted by the same queries as
 * everywhere.
 */
@Service
@Transactional
public class Summarising {

	/** Months to choose from. */
	public static final int MONTHS = 24;

	private static final Pattern NAME = Pattern.compile("20[0-9]{2}-[0-9]{2}");

	private static final List<String> HEAD = List.of("measure", "name", "month", "district", "numerator", "denominator",
			"value", "unit", "target", "status");

	private final ReadingKpis kpis;

	private final SmallNumbers small;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Summarising(ReadingKpis kpis, Profile profile, ApplicationEventPublisher events, Clock clock) {
		this.kpis = kpis;
		this.small = new SmallNumbers(profile.kpis().smallNumbersTo());
		this.events = events;
		this.clock = clock;
	}

	/** The present month and those before it, the latest first. */
	public List<YearMonth> months() {
		return Stream.iterate(YearMonth.from(today()), (month) -> month.minusMonths(1)).limit(MONTHS).toList();
	}

	/**
	 * @param name as {@code 2026-08}; null for the last month that is over
	 * @throws org.earlyhelp.shared.NotPermitted where the asker may see no measure
	 * @throws InvalidInput where there is no such month, or it has not begun
	 */
	@Transactional(readOnly = true)
	public MonthSummary read(String name) {
		LocalDate today = today();
		YearMonth month = month(name, today);
		return MonthSummary.of(month, today, this.kpis.readCompared(period(month)),
				this.kpis.read(period(month.minusMonths(1))), this.kpis.read(period(month.minusYears(1))));
	}

	/**
	 * The same to take elsewhere, as CSV, small numbers left out.
	 * @throws org.earlyhelp.shared.NotPermitted where the asker may see no measure
	 * @throws InvalidInput where there is no such month, or it has not begun
	 */
	public String export(String name) {
		MonthSummary summary = read(name);
		var rows = new ArrayList<List<String>>();
		for (Line line : summary.lines()) {
			rows.add(row(line, summary.month(), "", line.month(), leftOut(line.month()), true));
			rows.add(row(line, summary.before(), "", line.before(), leftOut(line.before()), false));
			rows.add(row(line, summary.yearBefore(), "", line.yearBefore(), leftOut(line.yearBefore()), false));
			var districts = new ArrayList<>(line.byDistrict().entrySet());
			Set<Integer> left = this.small.among(districts.stream().map((each) -> numbers(each.getValue())).toList());
			for (int at = 0; at < districts.size(); at++) {
				Map.Entry<String, Cell> district = districts.get(at);
				rows.add(row(line, summary.month(), district.getKey(), district.getValue(), left.contains(at), false));
			}
		}
		var file = new CsvFile(HEAD, rows);
		this.events.publishEvent(
				file.exported("MONTHLY_SUMMARY", Map.of("month", summary.month().toString()), 0, this.clock.instant()));
		return file.text();
	}

	private boolean leftOut(Cell cell) {
		return this.small.tells(numbers(cell));
	}

	private static Numbers numbers(Cell cell) {
		return new Numbers(cell.numerator(), cell.denominator());
	}

	private static List<String> row(Line line, YearMonth month, String district, Cell cell, boolean leftOut,
			boolean own) {
		return CsvFile.row(line.id(), line.name(), month, district, unless(leftOut, cell.numerator()),
				unless(leftOut, cell.denominator()), unless(leftOut, cell.value()), line.unit(),
				own ? line.target() : null, own ? unless(leftOut, line.status()) : null);
	}

	private static YearMonth month(String name, LocalDate today) {
		YearMonth last = YearMonth.from(today);
		if (name == null) {
			return last.minusMonths(1);
		}
		YearMonth month = NAME.matcher(name).matches() ? parse(name) : null;
		if (month == null) {
			throw InvalidInput.of("month", "pack.no-month");
		}
		if (month.isAfter(last)) {
			throw InvalidInput.of("month", "pack.month-ahead");
		}
		return month;
	}

	private static YearMonth parse(String name) {
		try {
			return YearMonth.parse(name);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static Period period(YearMonth month) {
		return new Period(month.atDay(1), month.atEndOfMonth());
	}

	private LocalDate today() {
		return ServiceTime.dayOf(this.clock.instant());
	}

	private static Object unless(boolean leftOut, Object number) {
		return leftOut ? CsvFile.LEFT_OUT : number;
	}

}
