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

	/** A stage passed through in the moment of its beginning was never waited in. */
	private static final String LIVED = "not exists (select 1 from case_stage z where z.case_id = %1$s.case_id"
			+ " and z.entered_at = %1$s.entered_at and " + rank("z") + " > " + rank("%1$s") + ") and ";

	private static final String LEFT = "select p.state, " + DAY.formatted("p.entered_at") + " as entered, "
			+ DAY.formatted("n.entered_at") + " as went, count(*) as cases from case_stage n"
			+ " join case_file c on c.id = n.case_id join case_stage p on p.case_id = n.case_id and p.entered_at ="
			+ " (select max(q.entered_at) from case_stage q where q.case_id = n.case_id and q.entered_at < n.entered_at)"
			+ " where n.entered_at >= :start and n.entered_at < :end and n.entered_at <= :at and "
			+ LIVED.formatted("n") + LIVED.formatted("p");

	private static final String ENTERED = "select n.state, cast(null as date) as entered, cast(null as date) as went,"
			+ " count(*) as cases from case_stage n join case_file c on c.id = n.case_id"
			+ " where n.entered_at >= :start and n.entered_at < :end and n.entered_at <= :at and "
			+ LIVED.formatted("n");

	private static final String HERE = "select n.state, min(" + DAY.formatted("n.entered_at") + ") as entered,"
			+ " cast(null as date) as went, count(*) as cases from case_stage n join case_file c on c.id = n.case_id"
			+ " where n.entered_at <= :at and (c.closed_on is null or c.closed_on >= :at_day) and not exists"
			+ " (select 1 from case_stage q where q.case_id = n.case_id and q.entered_at > n.entered_at"
			+ " and q.entered_at <= :at) and " + LIVED.formatted("n");

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

	private static String rank(String alias) {
		return Arrays.stream(CaseState.values())
			.map((state) -> "when '%s' then %d".formatted(state.name(), state.ordinal()))
			.collect(Collectors.joining(" ", "case " + alias + ".state ", " end"));
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
		List<Stay> left = rows(LEFT + where.sql() + " group by 1, 2, 3", where);
		Map<CaseState, Long> entered = counts(rows(ENTERED + where.sql() + " group by n.state", where));
		List<Stay> here = rows(HERE + where.sql() + " group by n.state", where);
		return Arrays.stream(CaseState.values())
			.filter(CaseState::isOpen)
			.map((state) -> figures(state, left, entered.getOrDefault(state, 0L), here))
			.toList();
	}

	private StageFigures figures(CaseState state, List<Stay> left, long entered, List<Stay> here) {
		List<Weighed> days = left.stream()
			.filter((stay) -> stay.state() == state)
			.map((stay) -> new Weighed(this.calendar.workingDaysBetween(stay.entered(), stay.went()), stay.cases()))
			.sorted(Comparator.comparingInt(Weighed::days))
			.toList();
		long went = days.stream().mapToLong(Weighed::cases).sum();
		Stay now = here.stream().filter((stay) -> stay.state() == state).findFirst().orElse(null);
		return new StageFigures(state, entered, went, nth(days, went, 50), nth(days, went, 90),
				(now != null) ? now.cases() : 0, (now != null) ? now.entered() : null);
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

	private static Map<CaseState, Long> counts(List<Stay> rows) {
		var counts = new HashMap<CaseState, Long>();
		rows.forEach((row) -> counts.put(row.state(), row.cases()));
		return counts;
	}

	private List<Stay> rows(String sql, Where where) {
		return this.database.sql(sql).params(where.values()).query(ReadingStages::stay).list();
	}

	private Where where(TimelinessQuery query) {
		SqlRule rule = FigureScope.demand(this.user.get(), "figures").rows("c");
		var values = new HashMap<String, Object>(rule.values());
		var conditions = new ArrayList<String>(List.of(rule.sql()));
		values.put("at", Sql.utc(query.asAt()));
		values.put("at_day", ServiceTime.dayOf(query.asAt()));
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
				row.getObject("went", LocalDate.class), row.getLong("cases"));
	}

	private record Where(String sql, Map<String, Object> values) {
	}

	private record Stay(CaseState state, LocalDate entered, LocalDate went, long cases) {
	}

	private record Weighed(int days, long cases) {
	}

}
