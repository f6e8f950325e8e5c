package org.earlyhelp.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.earlyhelp.access.CaseVisibility;
import org.earlyhelp.access.CurrentUser;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.StaffMember;
import org.earlyhelp.access.User;
import org.earlyhelp.caseload.WorkHeld.HeldCase;
import org.earlyhelp.caseload.WorkHeld.HeldTask;
import org.earlyhelp.casefile.CaseState;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.ListViewed;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;
import org.earlyhelp.shared.http.Cursor;
import org.earlyhelp.shared.http.Page;
import org.earlyhelp.worklist.ListingTasks;
import org.earlyhelp.worklist.TaskQuery;
import org.earlyhelp.worklist.TaskView;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows those who give work what somebody has, as far as they may see it. */
@Service
public class LookingAtWork {

	static final int MOST = 100;

	/** Where work is on so many pages of it, the rest waits until these are given. */
	private static final int MOST_PAGES = 5;

	private static final Role[] GIVERS = { Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.SERVICE_MANAGER };

	private static final String HELD = "c.state not in ('CLOSED', 'FOLLOW_UP_DONE') and (c.lead = :holder"
			+ " or (c.lead is null and c.lead_vacant_from is null and c.assessor = :holder))";

	private static final String CASES = """
			select c.id, c.reference, c.family_id, c.state, c.level, c.lead,
				(select count(*) from task t where t.case_id = c.id and t.state = 'OPEN'
					and coalesce(t.stands_in_for, t.assignee) = :holder) as tasks,
				(select count(*) from plan_action a where a.case_id = c.id and a.owner = :holder
					and a.status in ('NOT_STARTED', 'IN_PROGRESS', 'PARTLY')) as actions
			from case_file c where\s""";

	private final JdbcClient database;

	private final FamilyMembers families;

	private final ListingTasks tasks;

	private final Staff staff;

	private final Profile profile;

	private final CurrentUser user;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	LookingAtWork(JdbcClient database, FamilyMembers families, ListingTasks tasks, Staff staff, Profile profile,
			CurrentUser user, ApplicationEventPublisher events, Clock clock) {
		this.database = database;
		this.families = families;
		this.tasks = tasks;
		this.staff = staff;
		this.profile = profile;
		this.user = user;
		this.events = events;
		this.clock = clock;
	}

	/** Whether the asker gives work: for pages that offer it. */
	public boolean mayGive() {
		return this.user.get().is(GIVERS);
	}

	/**
	 * @param practitioner a username, of somebody who is here or has left
	 * @throws NotPermitted for those who give no work
	 * @throws NotThere where nobody has or had this name
	 */
	@Transactional
	public WorkHeld read(String practitioner) {
		demandGiver();
		User of = called(practitioner);
		SqlRule rule = readable();
		var values = values(rule, practitioner);
		List<HeldCase> cases = cases(" and " + rule.sql(), values, MOST);
		long seen = count(HELD + " and " + rule.sql(), values);
		this.events.publishEvent(new ListViewed("WORK_HELD", cases.stream().map(HeldCase::id).toList(),
				Map.of("practitioner", practitioner), this.clock.instant()));
		return new WorkHeld(practitioner, of.name(), of.agency(), cases, loose(practitioner, cases), seen);
	}

	/** These cases, as far as the person has them and the asker may see them. */
	@Transactional(readOnly = true)
	List<HeldCase> cases(String practitioner, List<UUID> ids) {
		demandGiver();
		called(practitioner);
		if (ids.isEmpty()) {
			return List.of();
		}
		SqlRule rule = readable();
		var values = values(rule, practitioner);
		values.put("ids", ids);
		return cases(" and c.id in (:ids) and " + rule.sql(), values, ids.size());
	}

	private void demandGiver() {
		if (!mayGive()) {
			throw new NotPermitted("give work to others");
		}
	}

	private User called(String practitioner) {
		return this.staff.member(practitioner).map(StaffMember::user).orElseThrow(() -> NotThere.none(practitioner));
	}

	private SqlRule readable() {
		return CaseVisibility.readableBy(this.user.get(), CaseVisibility.Columns.ofCaseFile("c"));
	}

	private static Map<String, Object> values(SqlRule rule, String practitioner) {
		var values = new HashMap<>(rule.values());
		values.put("holder", practitioner);
		return values;
	}

	private List<HeldCase> cases(String which, Map<String, Object> values, int most) {
		List<Row> rows = this.database
			.sql(CASES + HELD + which + " order by c.started_at desc, c.id desc fetch first " + most + " rows only")
			.params(values)
			.query(Row::read)
			.list();
		Map<FamilyId, String> names = this.families.familyNames(rows.stream().map(Row::family).toList());
		return rows.stream()
			.map((row) -> new HeldCase(row.id(), row.reference(), names.get(row.family()), row.state(), row.level(),
					this.profile.caseload().weight(row.level(), row.state().name()), row.leads(), row.tasks(),
					row.actions()))
			.toList();
	}

	private long count(String which, Map<String, Object> values) {
		return this.database.sql("select count(*) from case_file c where " + which)
			.params(values)
			.query(Long.class)
			.single();
	}

	/** Work that does not move with a case of theirs. */
	private List<HeldTask> loose(String practitioner, List<HeldCase> cases) {
		Set<UUID> held = cases.stream().map(HeldCase::id).collect(Collectors.toSet());
		var loose = new ArrayList<HeldTask>();
		Cursor after = null;
		for (int page = 0; page < MOST_PAGES && loose.size() < MOST; page++) {
			Page<TaskView> found = this.tasks.list(of(practitioner, after), Map.of("assignee", practitioner));
			found.items()
				.stream()
				.filter((task) -> task.caseId() == null || !held.contains(task.caseId()))
				.limit(MOST - loose.size())
				.forEach((task) -> loose.add(new HeldTask(task.id(), task.name(), task.subject().reference(),
						task.subject().family(), task.dueAt())));
			if (found.next() == null) {
				break;
			}
			after = Cursor.decode(found.next(), 2);
		}
		return List.copyOf(loose);
	}

	private static TaskQuery of(String practitioner, Cursor after) {
		return new TaskQuery(TaskQuery.View.ALL, null, null, practitioner, null, null, null, null, null,
				TaskQuery.Sort.DUE, false, MOST, after);
	}

	private record Row(UUID id, String reference, FamilyId family, CaseState state, String level, boolean leads,
			int tasks, int actions) {

		static Row read(ResultSet row, int index) throws SQLException {
			return new Row(row.getObject("id", UUID.class), row.getString("reference"),
					new FamilyId(row.getObject("family_id", UUID.class)), CaseState.valueOf(row.getString("state")),
					row.getString("level"), row.getString("lead") != null, row.getInt("tasks"), row.getInt("actions"));
		}

	}

}
