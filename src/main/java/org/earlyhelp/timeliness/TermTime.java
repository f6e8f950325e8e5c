package org.earlyhelp.timeliness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.access.Staff;
import org.earlyhelp.access.StaffMember;
import org.earlyhelp.locality.Profile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the dates that fall in the holidays of whoever works in term time alone: work
 * that is due from them, and meetings of the cases that they lead. Dates do not move for
 * it.
 *
 * @see "pathway, 2.2: Term time"
 */
@Service
@Transactional(readOnly = true)
public class TermTime {

	private final Staff staff;

	private final Profile profile;

	private final JdbcClient database;

	private final Clock clock;

	TermTime(Staff staff, Profile profile, JdbcClient database, Clock clock) {
		this.staff = staff;
		this.profile = profile;
		this.database = database;
		this.clock = clock;
	}

	/** Whether they are away on this day because schools are closed. */
	public boolean isAway(String username, LocalDate day) {
		return worksInTermTime(username) && !this.profile.calendar().isTermTime(day);
	}

	/** Their dates from today on that fall in the holidays, the earliest first. */
	public List<DateInHolidays> of(String username) {
		return worksInTermTime(username) ? find("", "", Map.of("who", username)) : List.of();
	}

	/** Those of a case's lead; empty where nobody leads. */
	public List<DateInHolidays> onCase(CaseId episode, String lead) {
		if (lead == null || !worksInTermTime(lead)) {
			return List.of();
		}
		return find("and t.case_id = :episode", "and m.case_id = :episode",
				Map.of("who", lead, "episode", episode.value()));
	}

	private boolean worksInTermTime(String username) {
		return this.staff.member(username).map(StaffMember::worksInTermTime).orElse(false);
	}

	private List<DateInHolidays> find(String ofTasks, String ofMeetings, Map<String, Object> values) {
		LocalDate today = ServiceTime.dayOf(this.clock.instant());
		var asked = new HashMap<>(values);
		asked.put("now", ServiceTime.at(today, LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC));
		return this.database.sql("""
				select 'TASK' as what, t.type as name, t.case_id, t.reference, t.due_at as at
				  from task t where t.state = 'OPEN' and t.case_id is not null and t.due_at >= :now
				   and (t.assignee = :who or t.stands_in_for = :who) %s
				union all
				select 'MEETING' as what, m.type as name, m.case_id, c.reference, m.meets_at as at
				  from meeting m join case_file c on c.id = m.case_id
				 where c.lead = :who and c.closed_on is null and m.meets_at >= :now %s
				 order by 5, 3""".formatted(ofTasks, ofMeetings))
			.params(asked)
			.query((row, index) -> new DateInHolidays(DateInHolidays.What.valueOf(row.getString("what")),
					row.getString("name"), row.getObject("case_id", UUID.class), row.getString("reference"),
					(String) values.get("who"),
					ServiceTime.dayOf(row.getObject("at", OffsetDateTime.class).toInstant()), null))
			.list()
			.stream()
			.filter((date) -> !this.profile.calendar().isTermTime(date.on()))
			.map((date) -> new DateInHolidays(date.what(), date.name(), date.caseId(), date.reference(),
					date.practitioner(), date.on(), coverOn(date).orElse(null)))
			.toList();
	}

	private Optional<String> coverOn(DateInHolidays date) {
		return this.database.sql("""
				select a.cover from absence a where a.username = :who and a.ended_at is null
				   and a.from_on <= :day and a.until_on >= :day
				 order by a.from_on, a.id""")
			.param("who", date.practitioner())
			.param("day", date.on())
			.query(String.class)
			.list()
			.stream()
			.findFirst();
	}

}
