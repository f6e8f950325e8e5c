package org.earlyhelp.timeliness.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;

/**
 * Where families wait: the stages of the journey, how long cases are in each, and how
 * many are in it. Counted by days, of which there are few, and not by cases, of which
 * there are many.
 */
@Service
public class ReadingStages {

	private static final String DAY = "cast(%s at time zone 'Europe/London' as date)";

	private static final String OPEN = Arrays.stream(CaseState.values())
		.filter(CaseState::isOpen)
		.map((state) -> "'" + state.name() + "'")
		.collect(Collectors.joining(", "));

	private static final String RANK = Arrays.stream(CaseState.values())
		.map((state) -> "when '%s' then %d".formatted(state.name(), state.ordinal()))
		.collect(Collectors.joining(" ", "case g.state ", " end"));

	/**
	 * Each stage of each case, as at the moment asked for, and when the next one began. A
	 * case that closed before all that is asked about was in none of it.
	 */
	private static final String STAYS = "(select g.state, g.entered_at, lead(g.entered_at) over (partition by g.case_id"
			+ " order by g.entered_at, " + RANK + ") as left_at from case_file c join case_stage g on g.case_id = c.id"
			+ " where g.entered_at <= :at and (c.closed_on is null or c.closed_on >= :first_day) and %s) s";

	private static final String WENT = "s.left_at >= :start and s.left_at < :end";

	private static final String IS_HERE = "s.left_at is null";

	/** A stage passed through in the moment of its beginning was never waited in. */
	private static final String FIGURES = "select s.state, case when " + WENT + " then " + DAY.formatted("s.entered_at")
			+ " end as entered, case when " + WENT + " then " + DAY.formatted("s.left_at") + " end as went,"
			+ " count(*) filter (where " + WENT + ") as n_went,"
			+ " count(*) filter (where s.entered_at >= :start and s.entered_at < :end) as n_entered,"
			+ " count(*) filter (where " + IS_HERE + ") as n_here," + " min(case when " + IS_HERE + " then "
			+ DAY.formatted("s.entered_at") + " end) as since from " + STAYS + " where s.state in (" + OPEN
			+ ") and (s.left_at is null or s.left_at > s.entered_at) group by 1, 2, 3";

	private final JdbcClient database;

	private final Profile profile;

	private final WorkingCalendar calendar;

	private final CurrentUser user;

	ReadingStages(JdbcClient database, Profile profile, WorkingCalendar calendar, CurrentUser user) {
		this.database = database;
		this.profile = profile;
		this.calendar = calendar;
		this.user = user;
	}

	/**
	 * The stages in which a case is open, in order of the journey; none for those who
	 * answer for the front door or social care alone.
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	@Transactional(readOnly = true)
	public List<StageFigures> figures(TimelinessQuery query) {
		if (!ClockAudience.demand(this.user.get()).seesCases()) {
			return List.of();
		}
		Where where = where(query);
		Map<CaseState, List<Stay>> stays = this.database.sql(FIGURES.formatted(where.sql()))
			.params(where.values())
			.query(ReadingStages::stay)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Stay::state));
		return Arrays.stream(CaseState.values())
			.filter(CaseState::isOpen)
			.map((state) -> figures(state, stays.getOrDefault(state, List.of())))
			.toList();
	}

	private StageFigures figures(CaseState state, List<Stay> stays) {
		List<Weighed> days = stays.stream()
			.filter((stay) -> stay.left() > 0)
			.map((stay) -> new Weighed(this.calendar.workingDaysBetween(stay.entered(), stay.went()), stay.left()))
			.sorted(Comparator.comparingInt(Weighed::days))
			.toList();
		long went = days.stream().mapToLong(Weighed::cases).sum();
		return new StageFigures(state, stays.stream().mapToLong(Stay::came).sum(), went, nth(days, went, 50),
				nth(days, went, 90), stays.stream().mapToLong(Stay::here).sum(),
				stays.stream().map(Stay::since).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null));
	}

	/** The smallest number of days that so many in a hundred did not exceed. */
	private static Integer nth(List<Weighed> sorted, long all, int inHundred) {
		long wanted = (all * inHundred + 99) / 100;
		long passed = 0;
		for (Weighed days : sorted) {
			passed += days.cases();
			if (passed >= wanted) {
				return days.days();
			}
		}
		return null;
	}

	private Where where(TimelinessQuery query) {
		SqlRule rule = FigureScope.demand(this.user.get(), "figures").rows("c");
		var values = new HashMap<String, Object>(rule.values());
		var conditions = new ArrayList<String>(List.of(rule.sql()));
		values.put("at", Sql.utc(query.asAt()));
		LocalDate day = ServiceTime.dayOf(query.asAt());
		values.put("first_day", query.from().isBefore(day) ? query.from() : day);
		values.put("start", Sql.utc(query.start()));
		values.put("end", Sql.utc(query.end()));
		query.filters().forEach((name, value) -> {
			boolean team = name.equals("team");
			conditions.add(team ? "c.district in (:team)" : "c.%1$s = :%1$s".formatted(name));
			values.put(name, team ? this.profile.districtsOf(value) : value);
		});
		return new Where(String.join(" and ", conditions), values);
	}

	private static Stay stay(ResultSet row, int index) throws SQLException {
		return new Stay(CaseState.valueOf(row.getString("state")), row.getObject("entered", LocalDate.class),
				row.getObject("went", LocalDate.class), row.getLong("n_went"), row.getLong("n_entered"),
				row.getLong("n_here"), row.getObject("since", LocalDate.class));
	}

	private record Where(String sql, Map<String, Object> values) {
	}

	/**
	 * Cases that were in a stage.
	 *
	 * @param entered the day they came, of those that left in the period
	 * @param since the earliest day of those that are here
	 */
	private record Stay(CaseState state, LocalDate entered, LocalDate went, long left, long came, long here,
			LocalDate since) {
	}

	private record Weighed(int days, long cases) {
	}

}
