package org.earlyhelp.access;

import java.util.HashMap;
import java.util.Map;

/**
 * {@link Access} for lists of contacts, and of what belongs to contacts, as SQL. The rows
 * have {@code district} and {@code submitted_by}.
 */
public final class ContactVisibility {

	private ContactVisibility() {
	}

	/** The rows that the user may know of: SEE_SUMMARY. */
	public static SqlRule knownTo(User user, String alias) {
		SqlRule readable = readableBy(user, alias);
		var values = new HashMap<>(readable.values());
		values.put("access_user", user.username());
		return new SqlRule("(%s or %s.submitted_by = :access_user)".formatted(readable.sql(), alias), values);
	}

	/** The rows that the user may read: SEE. */
	public static SqlRule readableBy(User user, String alias) {
		if (user.isSystem() || user.is(Role.SCREENER, Role.FRONT_DOOR_MANAGER, Role.SERVICE_MANAGER)) {
			return new SqlRule("(1 = 1)", Map.of());
		}
		if (!user.is(Role.TAF_ADVISER, Role.TEAM_MANAGER, Role.INTEGRATED_WORKER)) {
			return new SqlRule("(1 = 0)", Map.of());
		}
		if (user.districts().isEmpty()) {
			return new SqlRule("(1 = 1)", Map.of());
		}
		return new SqlRule("(%s.district in (:access_districts))".formatted(alias),
				Map.of("access_districts", user.districts()));
	}

}
