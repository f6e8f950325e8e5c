package org.earlyhelp.timeliness.figures;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.Names;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.ServiceTime;

/**
 * Who carries how much, by name and not by rank: for those who give work, and for each
 * practitioner their own.
 */
@Service
public class ReadingCaseloads {

	private static final Role[] MANAGERS = { Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER };

	private static final String OPEN = "c.state not in ('CLOSED', 'FOLLOW_UP_DONE')";

	private final JdbcClient database;

	private final Profile profile;

	private final Staff staff;

	private final Names names;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	ReadingCaseloads(JdbcClient database, Profile profile, Staff staff, Names names, CurrentUser user,
			ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.profile = profile;
		this.staff = staff;
		this.names = names;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * What is carried.
	 *
	 * @param items by name; those too who carry nothing
	 * @param vacancies open cases past the assessment that nobody leads
	 * @param unassigned open cases that nobody leads or assesses
	 * @param gives whether the reader may give it to others
	 */
	public record Caseloads(List<Caseload> items, int total, long vacancies, long unassigned, boolean gives) {
	}

	/**
	 * @param agency one agency alone; null for all
	 * @throws NotPermitted for those who give no work and carry none
	 */
	@Transactional
	public Caseloads read(String agency) {
		User reader = this.user.get();
		boolean gives = reader.is(MANAGERS);
		if (!gives && !reader.is(Role.PRACTITIONER)) {
			throw new NotPermitted("caseloads");
		}
		Instant now = this.clock.instant();
		SqlRule scope = gives ? FigureScope.demand(reader, "caseloads").rows("c") : new SqlRule("(1 = 1)", Map.of());
		Map<String, List<Share>> shares = shares(scope).stream().collect(Collectors.groupingBy(Share::holder));
		Map<String, Integer> overdue = overdue(now);
		Map<String, Away> away = away(ServiceTime.dayOf(now));
		List<Caseload> loads = this.staff.active()
			.stream()
			.filter((person) -> gives ? person.is(Role.PRACTITIONER) : person.username().equals(reader.username()))
			.filter((person) -> agency == null || agency.equals(person.agency()))
			.map((person) -> load(person, shares.getOrDefault(person.username(), List.of()), overdue, away))
			.sorted(Comparator.comparing(Caseload::name))
			.toList();
		this.events.publishEvent(
				new ListViewed("CASELOADS", List.of(), (agency != null) ? Map.of("agency", agency) : Map.of(), now));
		return new Caseloads(loads, loads.size(),
				gives ? count(scope, "c.lead is null and c.state in ('PLANNING', 'ACTIVE', 'CLOSURE_PROPOSED')") : 0,
				gives ? count(scope, "c.lead is null and c.assessor is null") : 0, gives);
	}

	private Caseload load(User person, List<Share> shares, Map<String, Integer> overdue, Map<String, Away> away) {
		var byLevel = new TreeMap<String, Integer>();
		var byStage = new EnumMap<CaseState, Integer>(CaseState.class);
		BigDecimal weight = BigDecimal.ZERO;
		int cases = 0;
		for (Share share : shares) {
			byLevel.merge(share.level(), share.cases(), Integer::sum);
			byStage.merge(share.stage(), share.cases(), Integer::sum);
			weight = weight.add(this.profile.caseload()
				.weight(share.level(), share.stage().name())
				.multiply(BigDecimal.valueOf(share.cases())));
			cases += share.cases();
		}
		Away absence = away.get(person.username());
		return new Caseload(person.username(), person.name(), person.agency(), cases, weight.stripTrailingZeros(),
				weight.compareTo(this.profile.caseload().much()) >= 0, byLevel, byStage,
				overdue.getOrDefault(person.username(), 0), (absence != null) ? absence.until() : null,
				(absence != null) ? this.names.of(absence.cover()) : null);
	}

	private List<Share> shares(SqlRule scope) {
		return this.database
			.sql("select coalesce(c.lead, c.assessor) as holder, c.level, c.state, count(*) as cases from case_file c"
					+ " where " + OPEN + " and coalesce(c.lead, c.assessor) is not null and " + scope.sql()
					+ " group by coalesce(c.lead, c.assessor), c.level, c.state")
			.params(scope.values())
			.query(ReadingCaseloads::share)
			.list();
	}

	private Map<String, Integer> overdue(Instant now) {
		var counts = new HashMap<String, Integer>();
		this.database
			.sql("select assignee, count(*) as late from task where state = 'OPEN' and assignee is not null"
					+ " and due_at < :now group by assignee")
			.param("now", Sql.utc(now))
			.query((row, index) -> counts.put(row.getString("assignee"), row.getInt("late")))
			.list();
		return counts;
	}

	private Map<String, Away> away(LocalDate today) {
		var absences = new HashMap<String, Away>();
		this.database
			.sql("select username, cover, until_on from absence where from_on <= :today and until_on >= :today"
					+ " and ended_at is null")
			.param("today", today)
			.query((row, index) -> absences.put(row.getString("username"),
					new Away(row.getObject("until_on", LocalDate.class), row.getString("cover"))))
			.list();
		return absences;
	}

	private long count(SqlRule scope, String which) {
		return this.database
			.sql("select count(*) from case_file c where " + OPEN + " and " + which + " and " + scope.sql())
			.params(scope.values())
			.query(Long.class)
			.single();
	}

	private static Share share(ResultSet row, int index) throws SQLException {
		return new Share(row.getString("holder"), row.getString("level"), CaseState.valueOf(row.getString("state")),
				row.getInt("cases"));
	}

	private record Share(String holder, String level, CaseState stage, int cases) {
	}

	private record Away(LocalDate until, String cover) {
	}

}
