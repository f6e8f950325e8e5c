package org.earlyhelp.family;

import java.util.List;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.PersonId;

/**
 * Hides where somebody lives, and whoever of the family lives there with them.
 *
 * @param reason why: a refuge, domestic abuse, a witness
 * @param namedUsers usernames of those who still see it
 */
public record ProtectAddress(FamilyId family, PersonId person, String reason, List<String> namedUsers) {

	public ProtectAddress {
		namedUsers = List.copyOf(namedUsers);
	}

}
