package org.earlyhelp.casefile;

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

	private final Staff staff;

	private final JdbcClient database;

	WhoCouldHelp(CaseDoor door, Staff staff, JdbcClient database) {
		this.door = door;
		this.staff = staff;
		this.database = database;
	}

	/**
	 * A practitioner.
	 *
	 * @param cases how many open cases they hold: lead, or assess while nobody leads
	 */
	public record Candidate(String username, String name, String agency, int cases) {
	}

	/**
	 * Who serves the case's district and works for no agency that the family does not
	 * want told; whoever holds fewest cases first.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 */
	public List<Candidate> with(CaseId id) {
		CaseFile file = this.door.open(id, Deed.SEE);
		Map<String, Integer> held = held();
		return this.staff.active()
			.stream()
			.filter((user) -> user.is(Role.PRACTITIONER) && user.serves(file.district()))
			.filter((user) -> !file.excludedAgencies().contains(user.agency()))
			.map((user) -> candidate(user, held))
			.sorted(Comparator.comparingInt(Candidate::cases).thenComparing(Candidate::name))
			.toList();
	}

	private static Candidate candidate(User user, Map<String, Integer> held) {
		return new Candidate(user.username(), user.name(), user.agency(), held.getOrDefault(user.username(), 0));
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
