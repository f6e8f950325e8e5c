package org.earlyhelp.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.SupervisionClock;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which cases are to be talked through in supervision, and how that goes in each team.
 * Counts cases, and no people.
 */
@Service
public class ListingSupervision {

	private static final String DAY = "cast(%s at time zone 'Europe/London' as date)";

	/** Open cases that somebody holds, each with the day since when it waits. */
	private static final String HELD = "(select c.*, s.last_on, coalesce(s.last_on, " + DAY.formatted("c.started_at")
			+ ") as since_on from case_file c left join (select n.case_id, max(" + DAY.formatted("n.happened_at")
			+ ") as last_on from case_note n where n.kind = 'SUPERVISION' group by n.case_id) s on s.case_id = c.id"
			+ " where c.state not in ('CLOSED', 'FOLLOW_UP_DONE') and coalesce(c.lead, c.assessor) is not null) c";

	private static final int MONTHS = 3;

	private final JdbcClient database;

	private final FamilyMembers families;

	private final SupervisionClock supervision;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ListingSupervision(JdbcClient database, FamilyMembers families, SupervisionClock supervision, Profile profile,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.families = families;
		this.supervision = supervision;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Which cases a list shows. */
	public enum Which {

		/** Their date is past. */
		OVERDUE,
		/** Not past, and within a week. */
		SOON,
		/** All that are open and held. */
		ALL

	}

	/**
	 * How supervision goes in one district's team.
	 *
	 * @param open cases that somebody holds
	 * @param first of them, those without any supervision yet
	 * @param done supervisions held in the three months up to today, of whatever case
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Team(String district, String team, long open, long overdue, long soon, long first, long done) {
	}

	/**
	 * A case.
	 *
	 * @param holder the username of who leads, or assesses while nobody leads
	 * @param lastOn null where there was no supervision yet
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record Line(UUID id, String reference, String family, String district, String holder, LocalDate lastOn,
			LocalDate dueOn, boolean overdue) {
	}

	/**
	 * @throws NotPermitted for others than managers
	 */
	@Transactional
	public List<Team> teams() {
		SqlRule scope = scope();
		var values = new HashMap<>(scope.values());
		borders(values);
		LocalDate from = today().minusMonths(MONTHS).plusDays(1);
		values.put("from", ServiceTime.at(from, LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC));
		Map<String, Long> done = new HashMap<>();
		this.database.sql("select coalesce(c.district, '') as district, count(*) as done from case_note n"
				+ " join case_file c on c.id = n.case_id where n.kind = 'SUPERVISION' and n.happened_at >= :from and "
				+ scope.sql() + " group by coalesce(c.district, '')")
			.params(values)
			.query((row, index) -> done.put(row.getString("district"), row.getLong("done")))
			.list();
		return this.database
			.sql("select coalesce(c.district, '') as district, count(*) as n_open,"
					+ " count(*) filter (where c.since_on <= :overdue) as overdue,"
					+ " count(*) filter (where c.since_on > :overdue and c.since_on <= :soon) as soon,"
					+ " count(*) filter (where c.last_on is null) as n_first from " + HELD + " where " + scope.sql()
					+ " group by coalesce(c.district, '') order by 1")
			.params(values)
			.query((row, index) -> team(row, done))
			.list();
	}

	private Team team(ResultSet row, Map<String, Long> done) throws SQLException {
		String district = row.getString("district");
		return new Team(district.isEmpty() ? null : district, district.isEmpty() ? null : this.profile.teamOf(district),
				row.getLong("n_open"), row.getLong("overdue"), row.getLong("soon"), row.getLong("n_first"),
				done.getOrDefault(district, 0L));
	}

	/**
	 * The cases, the longest waiting first.
	 * @param team the district's team, or the district; null for all
	 * @throws NotPermitted for others than managers
	 */
	@Transactional
	public Page<Line> list(Which which, String team, int limit, Cursor after, Map<String, String> asked) {
		SqlRule scope = scope();
		SqlRule seen = CaseVisibility.readableBy(this.user.get(), CaseVisibility.Columns.ofCaseFile("c"));
		var values = new HashMap<>(scope.values());
		values.putAll(seen.values());
		borders(values);
		var conditions = new ArrayList<String>(List.of(scope.sql(), switch (which) {
			case OVERDUE -> "c.since_on <= :overdue";
			case SOON -> "c.since_on > :overdue and c.since_on <= :soon";
			case ALL -> "1 = 1";
		}));
		if (team != null) {
			conditions.add("c.district in (:team)");
			values.put("team", this.profile.districtsOf(team));
		}
		String counted = HELD + " where " + String.join(" and ", conditions);
		String shown = counted + " and " + seen.sql();
		long total = count(shown, values);
		List<Row> rows = this.database
			.sql("select c.* from " + shown + seek(after, values) + " order by c.since_on, c.id fetch first "
					+ (limit + 1) + " rows only")
			.params(values)
			.query(Row::read)
			.list();
		List<Row> page = (rows.size() > limit) ? rows.subList(0, limit) : rows;
		Map<FamilyId, String> names = this.families.familyNames(page.stream().map(Row::family).toList());
		LocalDate today = today();
		List<Line> lines = page.stream().map((row) -> {
			LocalDate due = this.supervision.due(row.sinceOn());
			return new Line(row.id(), row.reference(), names.get(row.family()), row.district(), row.holder(),
					row.lastOn(), due, due.isBefore(today));
		}).toList();
		this.events.publishEvent(
				new ListViewed("SUPERVISION", lines.stream().map(Line::id).toList(), asked, this.clock.instant()));
		Row last = page.isEmpty() ? null : page.get(page.size() - 1);
		return new Page<>(lines, total,
				(rows.size() > limit) ? Cursor.of(last.sinceOn().toString(), last.id().toString()).encode() : null);
	}

	private void borders(Map<String, Object> values) {
		values.put("overdue", this.supervision.latestDueBefore(today()));
		values.put("soon", this.supervision.latestDueBefore(today().plusDays(7)));
	}

	private SqlRule scope() {
		User reader = this.user.get();
		if (!reader.is(Role.TEAM_MANAGER, Role.SERVICE_MANAGER)) {
			throw new NotPermitted("supervision");
		}
		return FigureScope.demand(reader, "supervision").rows("c");
	}

	private LocalDate today() {
		return ServiceTime.dayOf(this.clock.instant());
	}

	private long count(String from, Map<String, Object> values) {
		return this.database.sql("select count(*) from " + from).params(values).query(Long.class).single();
	}

	private static String seek(Cursor after, Map<String, Object> values) {
		if (after == null) {
			return "";
		}
		try {
			values.put("after_on", after.day(0));
			values.put("after_id", UUID.fromString(after.part(1)));
		}
		catch (IllegalArgumentException ex) {
			throw Cursor.unreadable();
		}
		return " and (c.since_on > :after_on or (c.since_on = :after_on and c.id > :after_id))";
	}

	private record Row(UUID id, String reference, FamilyId family, String district, String holder, LocalDate lastOn,
			LocalDate sinceOn) {

		static Row read(ResultSet row, int index) throws SQLException {
			String lead = row.getString("lead");
			return new Row(row.getObject("id", UUID.class), row.getString("reference"),
					new FamilyId(row.getObject("family_id", UUID.class)), row.getString("district"),
					(lead != null) ? lead : row.getString("assessor"), row.getObject("last_on", LocalDate.class),
					row.getObject("since_on", LocalDate.class));
		}

	}

}
