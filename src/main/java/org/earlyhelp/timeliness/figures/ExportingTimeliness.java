package org.earlyhelp.timeliness.figures;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.SmallNumbers;
import org.earlyhelp.shared.SmallNumbers.Numbers;
import org.earlyhelp.shared.csv.CsvFile;
import org.earlyhelp.shared.http.Cursor;

/**
 * Gives timeliness to take elsewhere, as CSV: figures with small numbers left out, and
 * the clocks behind a figure as far as the asker may know of them. Each file is in the
 * ledger.
 */
@Service
@Transactional
public class ExportingTimeliness {

	/** The most clocks that one file lists. */
	static final int MOST = 10_000;

	private static final int AT_ONCE = 500;

	private static final List<String> CLOCKS = List.of("timer", "name", "by", "group", "from", "to", "as_at", "started",
			"due", "met", "missed", "overdue", "due_soon", "kept_percent", "median_days", "p90_days");

	private static final List<String> STAGES = List.of("stage", "from", "to", "as_at", "entered", "left", "median_days",
			"p90_days", "here", "longest_since");

	private static final List<String> LIST = List.of("timer", "subject", "reference", "district", "agency", "level",
			"state", "started_at", "due_at", "stopped_at", "days", "late_because");

	private final ReadingTimeliness reading;

	private final ReadingStages stages;

	private final SmallNumbers small;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ExportingTimeliness(ReadingTimeliness reading, ReadingStages stages, Profile profile,
			ApplicationEventPublisher events, Clock clock) {
		this.reading = reading;
		this.stages = stages;
		this.small = new SmallNumbers(profile.kpis().smallNumbersTo());
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Each clock on a line, and by district, agency and level.
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	public String clocks(TimelinessQuery query) {
		var rows = new ArrayList<List<String>>();
		this.reading.figures(query).forEach((line) -> rows.addAll(rows("", List.of(line), query)));
		for (GroupBy by : GroupBy.values()) {
			Map<Timer, List<TimerFigures>> groups = this.reading.figures(query, by)
				.stream()
				.collect(Collectors.groupingBy(TimerFigures::timer, LinkedHashMap::new, Collectors.toList()));
			groups.values().forEach((lines) -> rows.addAll(rows(by.name(), lines, query)));
		}
		return kept("TIMELINESS", new CsvFile(CLOCKS, rows), parameters(query), 0);
	}

	private List<List<String>> rows(String by, List<TimerFigures> lines, TimelinessQuery query) {
		LeftOut left = LeftOut.of(lines, this.small);
		var rows = new ArrayList<List<String>>();
		for (int at = 0; at < lines.size(); at++) {
			TimerFigures line = lines.get(at);
			boolean kept = !left.kept().contains(at);
			rows.add(CsvFile.row(line.timer(), line.name(), by, line.group(), query.from(), query.to(), query.asAt(),
					number(line.started(), left.started(), at), number(line.dueInPeriod(), left.due(), at),
					number(line.met(), left.kept(), at), number(line.missed(), left.kept(), at),
					number(line.openOverdue(), left.overdue(), at), number(line.dueSoon(), left.soon(), at),
					kept ? line.kept() : CsvFile.LEFT_OUT, kept ? line.medianDays() : CsvFile.LEFT_OUT,
					kept ? line.p90Days() : CsvFile.LEFT_OUT));
		}
		return rows;
	}

	/**
	 * Each stage on a line.
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	public String stages(TimelinessQuery query) {
		List<StageFigures> lines = this.stages.figures(query);
		Set<Integer> entered = this.small
			.among(lines.stream().map((line) -> new Numbers(line.entered(), null)).toList());
		Set<Integer> went = this.small.among(lines.stream().map((line) -> new Numbers(line.left(), null)).toList());
		Set<Integer> here = this.small.among(lines.stream().map((line) -> new Numbers(line.here(), null)).toList());
		var rows = new ArrayList<List<String>>();
		for (int at = 0; at < lines.size(); at++) {
			StageFigures line = lines.get(at);
			boolean few = went.contains(at);
			rows.add(CsvFile.row(line.stage(), query.from(), query.to(), query.asAt(),
					number(line.entered(), entered, at), number(line.left(), went, at),
					few ? CsvFile.LEFT_OUT : line.medianDays(), few ? CsvFile.LEFT_OUT : line.p90Days(),
					number(line.here(), here, at), here.contains(at) ? CsvFile.LEFT_OUT : line.longestSince()));
		}
		return kept("TIMELINESS_STAGES", new CsvFile(STAGES, rows), parameters(query), 0);
	}

	/**
	 * The clocks behind a figure, those that the asker may know of.
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 * @throws TooManyLines where they are more than one file takes
	 */
	public String list(Timer timer, Slice slice, TimelinessQuery query) {
		Map<String, String> parameters = parameters(query);
		parameters.put("timer", timer.name());
		parameters.put("which", slice.name());
		var rows = new ArrayList<List<String>>();
		Cursor after = null;
		long hidden = 0;
		do {
			ReadingTimeliness.Items items = this.reading.items(timer, slice, query, AT_ONCE, after, parameters);
			if (items.page().total() > MOST) {
				throw new TooManyLines(items.page().total(), MOST);
			}
			hidden = items.hidden();
			items.page().items().forEach((line) -> rows.add(row(line)));
			after = (items.page().next() != null) ? Cursor.decode(items.page().next(), 2) : null;
		}
		while (after != null);
		return kept("TIMELINESS_LIST", new CsvFile(LIST, rows), parameters, hidden);
	}

	private static List<String> row(ClockLine line) {
		return CsvFile.row(line.timer(), line.subjectKind(), line.reference(), line.district(), line.agency(),
				line.level(), line.state(), line.startedAt(), line.dueAt(), line.stoppedAt(), line.days(),
				line.lateBecause());
	}

	private String kept(String what, CsvFile file, Map<String, String> parameters, long leftOut) {
		this.events.publishEvent(file.exported(what, parameters, leftOut, this.clock.instant()));
		return file.text();
	}

	private static Map<String, String> parameters(TimelinessQuery query) {
		var parameters = new LinkedHashMap<>(query.filters());
		parameters.put("from", query.from().toString());
		parameters.put("to", query.to().toString());
		parameters.put("asAt", query.asAt().toString());
		return parameters;
	}

	private static Object number(long number, Set<Integer> left, int at) {
		return left.contains(at) ? CsvFile.LEFT_OUT : (Object) number;
	}

}
