package org.earlyhelp.access;

import java.time.Instant;
import java.util.List;

import org.earlyhelp.shared.DomainEvent;
import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

/**
 * What somebody may do is another from now on, since their organisation says so: who
 * could see and do what, and from when, can be told years later.
 *
 * @param username whose
 * @param before null where they came for the first time
 * @param now never null
 */
public record StaffRightsChanged(String username, Rights before, Rights now,
		Instant occurredAt) implements DomainEvent {

	@Override
	public Subject subject() {
		return Subject.service();
	}

	@Override
	public FamilyId family() {
		return null;
	}

	/**
	 * What decides on it.
	 *
	 * @param roles by name, in their order; never empty
	 * @param districts in order; empty where they are bound to none
	 * @param agency never null
	 * @param team null where they have none
	 */
	public record Rights(List<Role> roles, List<String> districts, String agency, String team) {

		static Rights of(StaffMember member) {
			User user = member.user();
			return new Rights(user.roles().stream().sorted().toList(), user.districts().stream().sorted().toList(),
					user.agency(), member.team());
		}

	}

}
