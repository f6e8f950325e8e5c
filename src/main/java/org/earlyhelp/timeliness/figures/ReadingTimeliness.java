package org.earlyhelp.timeliness.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.ContactVisibility;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.timeliness.ClockSums;
import org.earlyhelp.timeliness.LateReason;

/**
 * How the locality's clocks were kept, in a period and as at a moment, and the cases and
 * contacts behind each figure. A figure names no family and no worker; a list shows what
 * its reader may know of, says how many it leaves out, and is in the ledger.
 */
@Service
public class ReadingTimeliness {

	private static final String WHAT = "TIMELINESS";

	private static final String FIGURES = "select k.timer, %s as grouped, "
			+ Arrays.stream(Slice.values()).map(ReadingTimeliness::counted).collect(Collectors.joining(", ")) + " from "
			+ ClockRows.AS_AT + " where ";

	private static final String DURATIONS = "select k.timer, %s as grouped, k.took_days, count(*) as clocks from "
			+ ClockRows.AS_AT
			+ " where k.ended_at >= :start and k.stopped_at >= :start and k.stopped_at < :end and k.state in ('MET', 'MISSED')"
			+ " and k.took_days is not null and ";

	private static final String SUMMED = "select k.timer, %s as grouped, k.what, k.state, k.took_days,"
			+ " sum(k.clocks) as clocks from clock_sum k where ";

	private static final String MONTHS = "select extract(year from k.due_at at time zone 'Europe/London') as due_year, "
			+ "extract(month from k.due_at at time zone 'Europe/London') as due_month, " + counted(Slice.DUE) + ", "
			+ counted(Slice.MET) + ", " + counted(Slice.MISSED) + " from " + ClockRows.AS_AT + " where ";

	private static final String SUMMED_MONTHS = "select extract(year from k.on_day) as due_year,"
			+ " extract(month from k.on_day) as due_month, sum(k.clocks) as n_due,"
			+ " sum(case when k.state = 'MET' then k.clocks else 0 end) as n_met,"
			+ " sum(case when k.state = 'MISSED' then k.clocks else 0 end) as n_missed"
			+ " from clock_sum k where k.what = 'DUE' and ";

	private final JdbcClient database;

	private final ClockSums sums;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingTimeliness(JdbcClient database, ClockSums sums, Profile profile, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.sums = sums;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	private static String counted(Slice slice) {
		return "count(*) filter (where %s) as n_%s".formatted(ClockRows.condition(slice), slice.name().toLowerCase());
	}

	/**
	 * Every clock that the locality keeps, in order of the journey; zeros where none ran.
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	@Transactional(readOnly = true)
	public List<TimerFigures> figures(TimelinessQuery query) {
		Map<Timer, TimerFigures> found = new EnumMap<>(Timer.class);
		figures(query, "cast(null as varchar)", "k.timer").forEach((figures) -> found.put(figures.timer(), figures));
		ClockAudience audience = ClockAudience.demand(this.user.get());
		return this.profile.clocks()
			.stream()
			.filter(audience::sees)
			.map((timer) -> found.getOrDefault(timer, none(timer)))
			.toList();
	}

	/**
	 * The same told apart; groups with nothing to tell are left out.
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	@Transactional(readOnly = true)
	public List<TimerFigures> figures(TimelinessQuery query, GroupBy by) {
		String column = "coalesce(k.%s, '')".formatted(by.column());
		return figures(query, column, "k.timer, " + column).stream()
			.filter((figures) -> !figures.isQuiet())
			.sorted(Comparator.comparing(TimerFigures::timer).thenComparing(TimerFigures::group))
			.toList();
	}

	/** Clocks that are not summed, and the sums of those that are. */
	private Collection<TimerFigures> figures(TimelinessQuery query, String grouped, String groups) {
		ClockRows all = rows(query);
		boolean summed = this.sums.tell(query.asAt());
		ClockRows rows = summed ? all.notSummed() : all.summedOrNot();
		var counts = new LinkedHashMap<Counts.Of, Counts>();
		this.database.sql(FIGURES.formatted(grouped) + rows.where() + " group by " + groups)
			.params(rows.values())
			.query((row) -> {
				counts(counts, row).add(row);
			});
		this.database.sql(DURATIONS.formatted(grouped) + rows.where() + " group by " + groups + ", k.took_days")
			.params(rows.values())
			.query((row) -> {
				counts(counts, row).took(row);
			});
		if (summed) {
			SummedRows sums = SummedRows.of(query, all);
			this.database
				.sql(SUMMED.formatted(grouped) + sums.where() + " group by " + groups
						+ ", k.what, k.state, k.took_days")
				.params(sums.values())
				.query((row) -> {
					counts(counts, row).addSummed(row);
				});
		}
		return counts.entrySet()
			.stream()
			.map((one) -> one.getValue().figures(one.getKey(), this.profile.timescale(one.getKey().timer()).name()))
			.toList();
	}

	private static Counts counts(Map<Counts.Of, Counts> counts, ResultSet row) throws SQLException {
		return counts.computeIfAbsent(new Counts.Of(Timer.valueOf(row.getString("timer")), row.getString("grouped")),
				(of) -> new Counts());
	}

	/**
	 * Month by month, the earliest first: what was due in each, and how much of it was
	 * kept.
	 * @param query its period; each month of it is told, those too in which nothing was
	 * due
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	@Transactional(readOnly = true)
	public List<MonthFigures> months(TimelinessQuery query) {
		ClockRows all = rows(query);
		boolean summed = this.sums.tell(query.asAt());
		ClockRows rows = summed ? all.notSummed() : all.summedOrNot();
		Map<YearMonth, MonthFigures> found = new HashMap<>();
		this.database.sql(MONTHS + rows.where() + " and " + ClockRows.condition(Slice.DUE) + " group by 1, 2")
			.params(rows.values())
			.query(ReadingTimeliness::month)
			.list()
			.forEach((month) -> found.merge(month.month(), month, MonthFigures::and));
		if (summed) {
			SummedRows sums = SummedRows.of(query, all);
			this.database.sql(SUMMED_MONTHS + sums.where() + " group by 1, 2")
				.params(sums.values())
				.query(ReadingTimeliness::month)
				.list()
				.forEach((month) -> found.merge(month.month(), month, MonthFigures::and));
		}
		return Stream.iterate(YearMonth.from(query.from()), (month) -> month.plusMonths(1))
			.takeWhile((month) -> !month.isAfter(YearMonth.from(query.to())))
			.map((month) -> found.getOrDefault(month, new MonthFigures(month, 0, 0, 0)))
			.toList();
	}

	/**
	 * Why what is overdue is late, as far as somebody said; the most frequent first, what
	 * nobody said under null.
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	@Transactional(readOnly = true)
	public Map<LateReason, Long> whyLate(TimelinessQuery query) {
		ClockRows all = rows(query);
		ClockRows rows = this.sums.tell(query.asAt()) ? all.notSummed() : all.summedOrNot();
		var reasons = new LinkedHashMap<LateReason, Long>();
		this.database
			.sql("select k.late_because, count(*) as clocks from " + ClockRows.AS_AT + " where " + rows.where()
					+ " and " + ClockRows.condition(Slice.OVERDUE) + " group by k.late_because order by 2 desc, 1")
			.params(rows.values())
			.query((row, index) -> reasons.put(LateReason.of(row.getString("late_because")), row.getLong("clocks")))
			.list();
		return reasons;
	}

	/**
	 * The clocks behind one figure, the earliest due first: those on cases and contacts
	 * that the reader may know of.
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 * @throws NotThere where the clock is not theirs to see
	 */
	@Transactional
	public Items items(Timer timer, Slice slice, TimelinessQuery query, int limit, Cursor after,
			Map<String, String> asked) {
		User reader = this.user.get();
		if (!ClockAudience.demand(reader).sees(timer)) {
			throw NotThere.none(timer);
		}
		ClockRows rows = rows(query);
		SqlRule cases = CaseVisibility.knownTo(reader, CaseVisibility.Columns.ofCaseFile("c"));
		SqlRule contacts = ContactVisibility.knownTo(reader, "n");
		var values = new HashMap<String, Object>(rows.values());
		values.putAll(cases.values());
		values.putAll(contacts.values());
		values.put("timer", timer.name());
		String behind = " where " + rows.where() + " and k.timer = :timer and " + ClockRows.condition(slice);
		String known = " left join plan_check p on k.subject_kind = 'PLAN_CHECK' and p.id = k.subject_id"
				+ " left join case_file c on c.id = case when k.subject_kind = 'PLAN_CHECK' then p.case_id else k.subject_id end"
				+ " left join contact n on k.subject_kind = 'CONTACT' and n.id = k.subject_id" + behind
				+ " and ((c.id is not null and " + cases.sql() + ") or (n.id is not null and " + contacts.sql() + "))";
		long counted = count(ClockRows.AS_AT + behind, values);
		long shown = count(ClockRows.AS_AT + known, values);
		List<ClockLine> lines = this.database
			.sql("select k.*, coalesce(c.reference, n.reference) as reference from " + ClockRows.AS_AT + known
					+ seek(after, values) + " order by k.due_at, k.id fetch first " + (limit + 1) + " rows only")
			.params(values)
			.query(ReadingTimeliness::line)
			.list();
		List<ClockLine> page = (lines.size() > limit) ? lines.subList(0, limit) : lines;
		var filters = new HashMap<>(asked);
		filters.put("timer", timer.name());
		this.events.publishEvent(
				new ListViewed(WHAT, page.stream().map(ClockLine::subjectId).toList(), filters, this.clock.instant()));
		ClockLine last = page.isEmpty() ? null : page.get(page.size() - 1);
		return new Items(new Page<>(page, shown,
				(lines.size() > limit) ? Cursor.of(last.dueAt().toString(), last.id().toString()).encode() : null),
				counted - shown);
	}

	/**
	 * What lies behind a figure.
	 *
	 * @param hidden how many the figure counts that this reader may not know of: for the
	 * ledger, since few of them would tell them that somebody is restricted
	 */
	public record Items(Page<ClockLine> page, long hidden) {
	}

	private static String seek(Cursor after, Map<String, Object> values) {
		if (after == null) {
			return "";
		}
		try {
			values.put("after_at", Sql.utc(after.moment(0)));
			values.put("after_id", UUID.fromString(after.part(1)));
		}
		catch (IllegalArgumentException ex) {
			throw Cursor.unreadable();
		}
		return " and (k.due_at > :after_at or (k.due_at = :after_at and k.id > :after_id))";
	}

	private long count(String from, Map<String, Object> values) {
		return this.database.sql("select count(*) from " + from).params(values).query(Long.class).single();
	}

	private ClockRows rows(TimelinessQuery query) {
		return ClockRows.of(query, ClockAudience.demand(this.user.get()), this.profile);
	}

	private TimerFigures none(Timer timer) {
		return new TimerFigures(timer, this.profile.timescale(timer).name(), null, 0, 0, 0, 0, 0, 0, null, null);
	}

	private static MonthFigures month(ResultSet row, int index) throws SQLException {
		return new MonthFigures(YearMonth.of(row.getInt("due_year"), row.getInt("due_month")), row.getLong("n_due"),
				row.getLong("n_met"), row.getLong("n_missed"));
	}

	private static ClockLine line(ResultSet row, int index) throws SQLException {
		return new ClockLine(row.getObject("id", UUID.class), Timer.valueOf(row.getString("timer")),
				row.getString("subject_kind"), row.getObject("subject_id", UUID.class), row.getString("reference"),
				row.getString("district"), row.getString("agency"), row.getString("level"), row.getString("state"),
				Sql.moment(row, "started_at"), Sql.moment(row, "due_at"), Sql.moment(row, "stopped_at"),
				row.getObject("took_days", Integer.class), row.getString("late_because"));
	}

}
