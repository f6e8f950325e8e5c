package org.earlyhelp.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.CaseId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the practitioners who could assess or lead a case, with how many they hold
 * already.
 */
@Service
@Transactional(readOnly = true)
public class WhoCouldHelp {

	private final CaseDoor door;

	private final CaseFiles cases;

	private final LeadAssignments assignments;

	private final Staff staff;

	private final JdbcClient database;

	WhoCouldHelp(CaseDoor door, CaseFiles cases, LeadAssignments assignments, Staff staff, JdbcClient database) {
		this.door = door;
		this.cases = cases;
		this.assignments = assignments;
		this.staff = staff;
		this.database = database;
	}

	/**
	 * A practitioner.
	 *
	 * @param cases how many open cases they hold: lead, or assess while nobody leads
	 * @param ledBefore whether they led the family's earlier case that this one follows
	 * @param leftOn the last day on which they led this very case; null where they did
	 * not
	 */
	public record Candidate(String username, String name, String agency, int cases, boolean ledBefore,
			LocalDate leftOn) {
	}

	/**
	 * Who serves the case's district and works for no agency that the family does not
	 * want told; whoever led the family's earlier case first, then whoever holds fewest,
	 * and last whoever has left this case.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<Candidate> with(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		Map<String, Integer> held = held();
		Map<String, LocalDate> left = left(id);
		String before = (file.reopenedFrom() != null) ? this.cases.called(file.reopenedFrom()).holder() : null;
		return this.staff.active()
			.stream()
			.filter((user) -> user.is(Role.PRACTITIONER) && user.serves(file.district()))
			.filter((user) -> !file.excludedAgencies().contains(user.agency()))
			.map((user) -> candidate(user, held, before, left))
			.sorted(Comparator.comparing((Candidate candidate) -> candidate.leftOn() != null)
				.thenComparing((candidate) -> !candidate.ledBefore())
				.thenComparing(Candidate::cases)
				.thenComparing(Candidate::name))
			.toList();
	}

	private static Candidate candidate(User user, Map<String, Integer> held, String before,
			Map<String, LocalDate> left) {
		return new Candidate(user.username(), user.name(), user.agency(), held.getOrDefault(user.username(), 0),
				user.username().equals(before), left.get(user.username()));
	}

	private Map<String, LocalDate> left(CaseId id) {
		var left = new HashMap<String, LocalDate>();
		this.assignments.findByCaseIdOrderByStartedAtDescIdDesc(id.value())
			.stream()
			.filter((assignment) -> assignment.lastDay() != null)
			.forEach((assignment) -> left.putIfAbsent(assignment.username(), assignment.lastDay()));
		return left;
	}

	private Map<String, Integer> held() {
		var held = new HashMap<String, Integer>();
		this.database.sql("""
				select coalesce(lead, assessor) as holder, count(*) as cases from case_file
				 where closed_on is null and coalesce(lead, assessor) is not null
				 group by coalesce(lead, assessor)""").query((row) -> {
			held.put(row.getString("holder"), row.getInt("cases"));
		});
		return held;
	}

}
