package org.earlyhelp.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.earlyhelp.access.Deed;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.casefile.CaseDoor;
import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.family.FamilyMembers;
import org.earlyhelp.shared.CaseId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom a meeting is likely to be called with: family, team, agencies. */
@Service
@Transactional(readOnly = true)
public class WhoCouldCome {

	private final CaseDoor door;

	private final FamilyMembers families;

	private final Staff staff;

	WhoCouldCome(CaseDoor door, FamilyMembers families, Staff staff) {
		this.door = door;
		this.families = families;
		this.staff = staff;
	}

	/** What sort of invitee somebody is. */
	public enum Sort {

		/** Of the family. */
		FAMILY,
		/** Of the team around it. */
		TEAM,
		/** Whoever comes for an agency. */
		AGENCY

	}

	/**
	 * Somebody to ask.
	 *
	 * @param word what an invitation takes: an id, a username or an agency
	 * @param of the agency of somebody of the team; else null
	 */
	public record Candidate(Sort sort, String word, String name, String of) {
	}

	/**
	 * Nobody of an agency that the family does not want told.
	 * @throws org.earlyhelp.shared.NotThere where there is no such case for the asker
	 * @throws org.earlyhelp.shared.NotPermitted where they may call no meeting
	 */
	public List<Candidate> to(CaseId id) {
		CaseFile file = this.door.open(id, Deed.CONTRIBUTE);
		var found = new ArrayList<Candidate>();
		this.families.household(file.family())
			.members()
			.stream()
			.filter((member) -> member.expectedDate() == null)
			.forEach((member) -> found
				.add(new Candidate(Sort.FAMILY, member.id().value().toString(), member.name(), null)));
		List<User> active = this.staff.active()
			.stream()
			.filter((user) -> !file.excludedAgencies().contains(user.agency()))
			.toList();
		Set<String> team = new LinkedHashSet<>(file.members());
		Stream.of(file.lead(), file.assessor()).filter((username) -> username != null).forEach(team::add);
		active.stream()
			.filter((user) -> team.contains(user.username()))
			.forEach((user) -> found.add(new Candidate(Sort.TEAM, user.username(), user.name(), user.agency())));
		active.stream()
			.map(User::agency)
			.collect(java.util.stream.Collectors.toCollection(TreeSet::new))
			.forEach((agency) -> found.add(new Candidate(Sort.AGENCY, agency, agency, null)));
		return found;
	}

}
