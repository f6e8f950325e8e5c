package org.earlyhelp.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.family.Searching;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the cases that the asker may know of, the newest first. */
@Service
public class ListingCases {

	private static final int MOST_FAMILIES = 200;

	private final JdbcClient database;

	private final Searching searching;

	private final FamilyMembers families;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ListingCases(JdbcClient database, Searching searching, FamilyMembers families, Profile profile, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.searching = searching;
		this.families = families;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * @param asked the filters as they were asked for, for the ledger
	 */
	@Transactional
	public Page<CaseLine> list(CaseQuery query, Map<String, String> asked) {
		CaseVisibility.Columns columns = CaseVisibility.Columns.ofCaseFile("c");
		SqlRule rule = CaseVisibility.knownTo(this.user.get(), columns);
		SqlRule whole = CaseVisibility.readableBy(this.user.get(), columns);
		var values = new HashMap<String, Object>(rule.values());
		values.putAll(whole.values());
		var conditions = new ArrayList<String>(List.of(rule.sql()));
		filter(query, conditions, values);
		String where = String.join(" and ", conditions);
		long total = this.database.sql("select count(*) from case_file c where " + where)
			.params(values)
			.query(Long.class)
			.single();
		List<Row> rows = this.database.sql(page(query, whole, where, values)).params(values).query(this::read).list();
		boolean more = rows.size() > query.limit();
		List<Row> shown = more ? rows.subList(0, query.limit()) : rows;
		Map<FamilyId, String> names = this.families.familyNames(shown.stream().map(Row::family).toList());
		List<CaseLine> lines = shown.stream().map((row) -> row.line(names.get(row.family()))).toList();
		this.events.publishEvent(
				new ListViewed("CASES", lines.stream().map(CaseLine::id).toList(), asked, this.clock.instant()));
		Row last = shown.isEmpty() ? null : shown.get(shown.size() - 1);
		return new Page<>(lines, total,
				more ? Cursor.of(last.startedAt().toString(), last.line().id().toString()).encode() : null);
	}

	private void filter(CaseQuery query, List<String> conditions, Map<String, Object> values) {
		equal("state", (query.state() != null) ? query.state().name() : null, conditions, values);
		equal("level", query.level(), conditions, values);
		equal("agency", query.agency(), conditions, values);
		equal("lead", query.lead(), conditions, values);
		if (query.team() != null) {
			conditions.add("c.district in (:districts)");
			values.put("districts", this.profile.districtsOf(query.team()));
		}
		if (query.overdue() != null) {
			conditions.add((query.overdue() ? "" : "not ")
					+ "exists (select 1 from task t where t.case_id = c.id and t.state = 'OPEN' and t.due_at < :now)");
			values.put("now", this.clock.instant().atOffset(ZoneOffset.UTC));
		}
		if (query.search() != null) {
			List<UUID> found = this.searching.search(query.search(), MOST_FAMILIES)
				.stream()
				.map(FamilyId::value)
				.toList();
			conditions.add("(c.reference = :reference or c.family_id in (:families))");
			values.put("reference", query.search().toUpperCase(Locale.ROOT));
			values.put("families", found.isEmpty() ? List.of(new UUID(0, 0)) : found);
		}
	}

	private static void equal(String column, String value, List<String> conditions, Map<String, Object> values) {
		if (value != null) {
			conditions.add("c.%1$s = :%1$s".formatted(column));
			values.put(column, value);
		}
	}

	private static String page(CaseQuery query, SqlRule whole, String where, Map<String, Object> values) {
		String seek = "";
		if (query.after() != null) {
			seek = " and (c.started_at < :after_at or (c.started_at = :after_at and c.id < :after_id))";
			try {
				values.put("after_at", query.after().moment(0).atOffset(ZoneOffset.UTC));
				values.put("after_id", UUID.fromString(query.after().part(1)));
			}
			catch (IllegalArgumentException ex) {
				throw Cursor.unreadable();
			}
		}
		return "select c.*, case when " + whole.sql() + " then true else false end as whole, "
				+ "(select min(t.due_at) from task t where t.case_id = c.id and t.state = 'OPEN') as next_due_at "
				+ "from case_file c where " + where + seek + " order by c.started_at desc, c.id desc fetch first "
				+ (query.limit() + 1) + " rows only";
	}

	private Row read(ResultSet row, int index) throws SQLException {
		String district = row.getString("district");
		boolean whole = row.getBoolean("whole");
		return new Row(new FamilyId(row.getObject("family_id", UUID.class)),
				new CaseLine(row.getObject("id", UUID.class), row.getString("reference"),
						CaseState.valueOf(row.getString("state")), row.getString("level"), null, district,
						this.profile.teamOf(district), row.getString("agency"), row.getString("lead"),
						whole ? row.getString("assessor") : null,
						whole ? Consent.valueOf(row.getString("consent")) : null,
						whole ? moment(row, "started_at") : null, row.getObject("closed_on", LocalDate.class),
						whole ? row.getString("outcome") : null, whole ? moment(row, "next_due_at") : null),
				moment(row, "started_at"));
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private record Row(FamilyId family, CaseLine line, Instant startedAt) {

		CaseLine line(String familyName) {
			return new CaseLine(this.line.id(), this.line.reference(), this.line.state(), this.line.level(), familyName,
					this.line.district(), this.line.team(), this.line.agency(), this.line.lead(), this.line.assessor(),
					this.line.consent(), this.line.startedAt(), this.line.closedOn(), this.line.outcome(),
					this.line.nextDueAt());
		}

	}

}
