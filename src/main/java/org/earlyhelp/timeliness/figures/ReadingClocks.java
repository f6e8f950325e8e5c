package org.earlyhelp.timeliness.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.locality.Timer;

/**
 * All clocks that ran in a period, as they stood at a moment, told together by their
 * days: for whoever reckons with them. Names no case and nobody.
 */
@Service
public class ReadingClocks {

	private static final String DAY = "cast(%s at time zone 'Europe/London' as date)";

	private static final String GROUPS = "select k.timer, coalesce(k.district, '') as district, "
			+ DAY.formatted("k.started_at") + " as started, " + DAY.formatted("k.due_at") + " as due, "
			+ DAY.formatted("k.stopped_at") + " as ended, k.state, k.took_days, k.standing, "
			+ "k.due_at < coalesce(k.stopped_at, :at) as late, count(*) as clocks from " + ClockRows.AS_AT + " where ";

	private static final int AT_ONCE = 1000;

	private final JdbcClient database;

	private final Profile profile;

	private final CurrentUser user;

	ReadingClocks(JdbcClient database, Profile profile, CurrentUser user) {
		this.database = database;
		this.profile = profile;
		this.user = user;
	}

	/**
	 * Gives them one group after the other, and keeps none.
	 * @throws org.earlyhelp.shared.NotPermitted for those who may see no figures
	 */
	@Transactional(readOnly = true)
	public void read(TimelinessQuery query, Consumer<ClockGroup> to) {
		ClockRows rows = ClockRows.of(query, ClockAudience.demand(this.user.get()), this.profile);
		this.database
			.sql(GROUPS + rows.where() + " and (k.stopped_at is null or k.stopped_at >= :start)"
					+ " group by 1, 2, 3, 4, 5, 6, 7, 8, 9")
			.withFetchSize(AT_ONCE)
			.params(rows.values())
			.query((row) -> {
				to.accept(group(row));
			});
	}

	private static ClockGroup group(ResultSet row) throws SQLException {
		return new ClockGroup(Timer.valueOf(row.getString("timer")), row.getString("district"),
				row.getObject("started", LocalDate.class), row.getObject("due", LocalDate.class),
				row.getObject("ended", LocalDate.class), row.getString("state"),
				row.getObject("took_days", Integer.class), row.getBoolean("standing"), row.getBoolean("late"),
				row.getInt("clocks"));
	}

}
