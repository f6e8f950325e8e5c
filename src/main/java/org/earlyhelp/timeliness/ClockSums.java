package org.earlyhelp.timeliness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sums of clocks that ended: when they began, when they were due and how that was
 * kept, and how many working days they took. A clock is added once, some time after its
 * end, and taken out again when its end turns out to be a mistake; whoever counts adds
 * the clocks that are not summed.
 */
@Component
public class ClockSums {

	/**
	 * How long a clock has ended before it is summed. Who asks how things stand within
	 * that time before now may take the sums as they are.
	 */
	public static final Duration SETTLED = Duration.ofDays(1);

	private static final String[] DAYS = { """
			select d.id, d.summed, 'STARTED' as what, london_day(d.started_at) as on_day, '' as state, -1 as took_days,
			 d.timer, d.district, d.agency, d.level from deadline d""", """
			select d.id, d.summed, 'DUE', london_day(d.due_at), d.state, -1, d.timer, d.district, d.agency, d.level
			from deadline d where d.state <> 'STOPPED'""", """
			select d.id, d.summed, 'ENDED', london_day(d.stopped_at), '', d.took_days, d.timer, d.district, d.agency,
			 d.level from deadline d where d.state <> 'STOPPED' and d.took_days is not null""" };

	/** What each clock adds, by day and by month. */
	private static final String SHARES = Stream
		.of("'DAY' as grain, x.on_day", "'MONTH' as grain, x.on_day - cast(extract(day from x.on_day) - 1 as integer)")
		.map((grain) -> "select x.what, " + grain + " as on_day, coalesce(x.district, '') as district, x.timer,"
				+ " coalesce(x.agency, '') as agency, coalesce(x.level, '') as level, x.state, x.took_days"
				+ " from (%1$s) x")
		.collect(Collectors.joining(" union all "));

	private static final String KEY = "what, grain, on_day, district, timer, agency, level, state, took_days";

	private static final String ADD = "merge into clock_sum s using (select " + KEY
			+ ", cast(count(*) as bigint) as clocks" + " from (" + SHARES.formatted(days("d.id in (:clocks)"))
			+ ") y group by " + KEY + ") n on ("
			+ Stream.of(KEY.split(", "))
				.map((column) -> "s." + column + " = n." + column)
				.collect(Collectors.joining(" and "))
			+ ") when matched then update set clocks = s.clocks + %1$s * n.clocks when not matched then insert (" + KEY
			+ ", clocks) values ("
			+ Stream.of(KEY.split(", ")).map((column) -> "n." + column).collect(Collectors.joining(", "))
			+ ", %1$s * n.clocks)";

	private static final String DIFFERENCES = "select count(*) from (select " + KEY + ", sum(clocks) as clocks from ("
			+ "select " + KEY + ", clocks from clock_sum union all select " + KEY + ", cast(-1 as bigint) from ("
			+ SHARES.formatted(days("d.summed")) + ") y) z group by " + KEY + " having sum(clocks) <> 0) w";

	private final JdbcClient database;

	private final Clock clock;

	ClockSums(JdbcClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	private static String days(String which) {
		return Stream.of(DAYS)
			.map((select) -> select + (select.contains(" where ") ? " and " : " where ") + which)
			.collect(Collectors.joining(" union all "));
	}

	/** Whether figures as at this moment may be told from the sums. */
	public boolean tell(Instant asAt) {
		return asAt.isAfter(this.clock.instant().minus(SETTLED));
	}

	/**
	 * Adds clocks that ended more than a day ago; one node at a time.
	 * @param most clocks in this transaction
	 * @return how many it was
	 */
	@Transactional
	public int sum(int most) {
		takeTurn();
		List<UUID> clocks = this.database
			.sql("select id from deadline where not summed and stopped_at < :before order by stopped_at"
					+ " fetch first :most rows only for update skip locked")
			.param("before", this.clock.instant().minus(SETTLED).atOffset(ZoneOffset.UTC))
			.param("most", most)
			.query(UUID.class)
			.list();
		if (!clocks.isEmpty()) {
			change(clocks, 1);
			this.database.sql("update deadline set summed = true, version = version + 1 where id in (:clocks)")
				.param("clocks", clocks)
				.update();
		}
		return clocks.size();
	}

	/**
	 * Takes out what is about to run on. Called before the change is written.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	void takeOut(List<UUID> clocks) {
		if (!clocks.isEmpty()) {
			takeTurn();
			change(clocks, -1);
		}
	}

	/**
	 * Counts all summed clocks again.
	 * @return how many sums differ from the count; 0 unless somebody meddled
	 */
	@Transactional(readOnly = true)
	public long differences() {
		return this.database.sql(DIFFERENCES).query(Long.class).single();
	}

	/** Forgets the sums and begins anew: whatever they said, the clocks are right. */
	@Transactional
	public void beginAnew() {
		takeTurn();
		this.database.sql("delete from clock_sum").update();
		this.database.sql("update deadline set summed = false, version = version + 1 where summed").update();
	}

	private void change(List<UUID> clocks, int by) {
		this.database.sql(ADD.formatted(by)).params(Map.of("clocks", clocks)).update();
	}

	private void takeTurn() {
		this.database.sql("select id from clock_sum_turn where id = 1 for update").query(Integer.class).single();
	}

}
