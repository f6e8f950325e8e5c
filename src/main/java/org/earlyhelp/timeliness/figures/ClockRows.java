package org.earlyhelp.timeliness.figures;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.SqlRule;
import org.earlyhelp.locality.Profile;

/**
 * Every clock as it stood at a moment, one row each, and which of them a figure counts.
 * Figures and lists are both read from these rows, so that they cannot disagree.
 *
 * @param where the condition on rows {@code k}
 * @param values its parameters and those of the rows
 */
record ClockRows(String where, Map<String, Object> values) {

	/**
	 * The present terms of what began by then, and the former terms of what has been
	 * moved since. What happened after the moment has not happened, though ended_at tells
	 * of it: who asks for what has ended asks by that too, for the sake of its index.
	 */
	static final String AS_AT = """
			(select d.id, d.timer, d.subject_kind, d.subject_id, d.district, d.agency, d.level, d.started_at, d.due_at,
				case when d.stopped_at <= :at then d.stopped_at end as stopped_at,
				case when d.stopped_at <= :at then d.state else 'RUNNING' end as state,
				case when d.stopped_at <= :at then d.took_days end as took_days, d.standing, d.late_because,
				d.summed, d.stopped_at as ended_at
			from deadline d
			where d.since_at <= :at and (d.started_at < :end or d.stopped_at is null or d.stopped_at > :at)
				and (d.stopped_at is null or d.stopped_at >= :start or d.due_at >= :start or d.stopped_at > :at)
			union all
			select b.deadline_id, b.timer, b.subject_kind, b.subject_id, b.district, b.agency, b.level, b.started_at,
				b.due_at, null, 'RUNNING', null, b.standing, null, false, cast(null as timestamp with time zone)
			from deadline_before b
			where b.since_at <= :at and b.until_at > :at) k""";

	/** What the sums tell is not counted again. */
	private static final String NOT_SUMMED = "not k.summed";

	private static final String IN_PERIOD = "k.due_at >= :start and k.due_at < :end and k.state <> 'STOPPED'";

	/** The rows of this slice. */
	static String condition(Slice slice) {
		return switch (slice) {
			case STARTED -> "k.started_at >= :start and k.started_at < :end";
			case DUE -> IN_PERIOD;
			case MET -> IN_PERIOD + " and k.state = 'MET'";
			case MISSED ->
				IN_PERIOD + " and (k.state = 'MISSED' or (k.stopped_at is null and k.due_at < :at and not k.standing))";
			case OVERDUE -> "k.stopped_at is null and k.due_at < :at and not k.standing";
			case SOON -> "k.stopped_at is null and k.due_at >= :at and k.due_at < :week and not k.standing";
		};
	}

	static ClockRows of(TimelinessQuery query, ClockAudience audience, Profile profile) {
		SqlRule rule = audience.scope().rows("k");
		var values = new HashMap<String, Object>(rule.values());
		var conditions = new ArrayList<String>(List.of(rule.sql(), audience.condition()));
		values.put("at", Sql.utc(query.asAt()));
		values.put("week", Sql.utc(query.asAt().plus(7, ChronoUnit.DAYS)));
		values.put("start", Sql.utc(query.start()));
		values.put("end", Sql.utc(query.end()));
		equal("district", query.district(), conditions, values);
		equal("agency", query.agency(), conditions, values);
		equal("level", query.level(), conditions, values);
		if (query.team() != null) {
			conditions.add("k.district in (:team_districts)");
			values.put("team_districts", profile.districtsOf(query.team()));
		}
		return new ClockRows(String.join(" and ", conditions), values);
	}

	/** The same without those that are in the sums. */
	ClockRows notSummed() {
		return new ClockRows(NOT_SUMMED + " and " + this.where, this.values);
	}

	/**
	 * The same, whether they are in the sums or not: said, since the index on what
	 * figures ask for begins with it.
	 */
	ClockRows summedOrNot() {
		return new ClockRows("k.summed in (true, false) and " + this.where, this.values);
	}

	private static void equal(String column, String value, List<String> conditions, Map<String, Object> values) {
		if (value != null) {
			conditions.add("k.%1$s = :%1$s".formatted(column));
			values.put(column, value);
		}
	}

}
