package org.earlyhelp.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Somebody signed in, or the service itself.
 *
 * @param username unique and lasting; never null
 * @param name as colleagues know them
 * @param agency who they work for, as the locality names it
 * @param roles never empty
 * @param districts the districts they serve; empty means all
 */
public record User(String username, String name, String agency, Set<Role> roles, Set<String> districts) {

	/** The service itself: timers and notices act as this. */
	public static final User SYSTEM = new User("early-help", "Early help service", "council", Set.of(Role.SYSTEM),
			Set.of());

	public User {
		roles = Set.copyOf(roles);
		districts = Set.copyOf(districts);
	}

	public boolean is(Role... any) {
		return Arrays.stream(any).anyMatch(this.roles::contains);
	}

	/** The role that the ledger shows beside the name: the first one held. */
	public Role firstRole() {
		return EnumSet.copyOf(this.roles).iterator().next();
	}

	/** The queues whose unassigned work this person may take, sorted; may be empty. */
	public Set<String> groups() {
		var groups = new TreeSet<String>();
		this.roles.forEach((role) -> groups.addAll(role.groups()));
		return groups;
	}

	/** Whether they work there; where it is not known, only those who serve all do. */
	public boolean serves(String district) {
		return this.districts.isEmpty() || (district != null && this.districts.contains(district));
	}

	/** The same person, for where it is settled already that the district is theirs. */
	public User everywhere() {
		return new User(this.username, this.name, this.agency, this.roles, Set.of());
	}

	public boolean isSystem() {
		return this.roles.contains(Role.SYSTEM);
	}

}
