package org.earlyhelp.plan;

import java.util.Map;
import java.util.UUID;

import org.earlyhelp.family.Household;
import org.earlyhelp.shared.PersonId;

/**
 * Who owns actions, as people know them: a colleague, one of the family, or a name.
 *
 * @param colleagues names by username
 */
record Owners(Household household, Map<String, String> colleagues) {

	private static final String ID = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	/** Null where nobody is named. */
	String nameOf(String owner) {
		if (owner == null) {
			return null;
		}
		if (this.colleagues.containsKey(owner)) {
			return this.colleagues.get(owner);
		}
		PersonId person = person(owner);
		String name = (person != null) ? this.household.nameOf(person) : null;
		return (name != null) ? name : owner;
	}

	/** The one of the family who owns it; null where somebody else does. */
	PersonId person(String owner) {
		if (owner == null) {
			return null;
		}
		if (owner.matches(ID)) {
			return new PersonId(UUID.fromString(owner));
		}
		return this.household.members()
			.stream()
			.filter((member) -> owner.strip().equalsIgnoreCase(member.name()))
			.findFirst()
			.map(Household.Member::id)
			.orElse(null);
	}

}
