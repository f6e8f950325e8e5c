package org.earlyhelp.timeliness.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;

/**
 * How much work waits at each step and how long, and how long what was done in a period
 * had waited. Counted by days, of which there are few.
 */
@Service
public class ReadingWaits {

	private static final String DAY = "cast(%s at time zone 'Europe/London' as date)";

	private static final String WORK = " from (select t.*, c.agency from task t left join case_file c"
			+ " on c.id = t.case_id) k where ";

	private static final String WAITING = "select k.step, " + DAY.formatted("k.created_at")
			+ " as began, cast(null as date) as ended, count(*) as pieces" + WORK
			+ "k.created_at <= :at and (k.state = 'OPEN' or k.ended_at > :at)";

	private static final String DONE = "select k.step, " + DAY.formatted("k.created_at") + " as began, "
			+ DAY.formatted("k.ended_at") + " as ended, count(*) as pieces" + WORK
			+ "k.state = 'DONE' and k.ended_at >= :start and k.ended_at < :end and k.ended_at <= :at";

	private final JdbcClient database;

	private final Profile profile;

	private final WorkingCalendar calendar;

	private final CurrentUser user;

	ReadingWaits(JdbcClient database, Profile profile, WorkingCalendar calendar, CurrentUser user) {
		this.database = database;
		this.profile = profile;
		this.calendar = calendar;
		this.user = user;
	}

	/**
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	@Transactional(readOnly = true)
	public Waits read(TimelinessQuery query) {
		ClockAudience audience = ClockAudience.demand(this.user.get());
		SqlRule scope = audience.scope().rows("k");
		var values = new HashMap<String, Object>(scope.values());
		values.put("at", Sql.utc(query.asAt()));
		values.put("start", Sql.utc(query.start()));
		values.put("end", Sql.utc(query.end()));
		var conditions = new ArrayList<String>(List.of(scope.sql()));
		if (!audience.seesCases()) {
			conditions.add("k.type in (:work)");
			values.put("work", audience.work());
		}
		query.filters().forEach((name, value) -> {
			boolean team = name.equals("team");
			conditions.add(team ? "k.district in (:team)" : "k.%1$s = :%1$s".formatted(name));
			values.put(name, team ? this.profile.districtsOf(value) : value);
		});
		String where = " and " + String.join(" and ", conditions) + " group by 1, 2, 3";
		LocalDate today = ServiceTime.dayOf(query.asAt());
		var waits = new Waits();
		rows(WAITING + where, values).forEach(
				(row) -> waits.waits(row.step(), this.calendar.workingDaysBetween(row.began(), today), row.pieces()));
		rows(DONE + where, values).forEach((row) -> waits.did(row.step(),
				this.calendar.workingDaysBetween(row.began(), row.ended()), row.pieces()));
		return waits;
	}

	private List<Row> rows(String sql, Map<String, Object> values) {
		return this.database.sql(sql)
			.params(values)
			.query((row, index) -> new Row(row.getString("step"), row.getObject("began", LocalDate.class),
					row.getObject("ended", LocalDate.class), row.getLong("pieces")))
			.list();
	}

	private record Row(String step, LocalDate began, LocalDate ended, long pieces) {
	}

}
