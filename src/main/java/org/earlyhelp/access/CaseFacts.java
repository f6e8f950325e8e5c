package org.earlyhelp.access;

import java.util.HashSet;
import java.util.Set;

/**
 * All that decides who may see and do what with a case, and nothing else about it.
 *
 * @param district by the family's postcode
 * @param lead username of the lead practitioner; null while there is none
 * @param assessor username of the assessor; null until allocation
 * @param members usernames of the team around the family whose membership has not ended
 * @param excludedAgencies agencies that the family does not want told
 * @param restriction 0 normal, 1 limited to its district's team, 2 named users, 3 sealed
 * @param namedUsers who may see it at restriction 2 and 3
 * @param stepping whether social care is or was asked in: a step-up or a step-down
 * @param sampled whether the case is in a case-file audit that is open
 * @param open whether the case is open, or its letter, follow-up or re-offer still is
 */
public record CaseFacts(String district, String lead, String assessor, Set<String> members,
		Set<String> excludedAgencies, int restriction, Set<String> namedUsers, boolean stepping, boolean sampled,
		boolean open) {

	public CaseFacts {
		members = Set.copyOf(members);
		excludedAgencies = Set.copyOf(excludedAgencies);
		namedUsers = Set.copyOf(namedUsers);
	}

	/** The same with this person on the team. */
	public CaseFacts with(String username) {
		var joined = new HashSet<>(this.members);
		joined.add(username);
		return new CaseFacts(this.district, this.lead, this.assessor, joined, this.excludedAgencies, this.restriction,
				this.namedUsers, this.stepping, this.sampled, this.open);
	}

	boolean heldBy(User user) {
		return user.username().equals(this.lead) || user.username().equals(this.assessor);
	}

	boolean belongsTo(User user) {
		return heldBy(user) || this.members.contains(user.username());
	}

}
