package org.earlyhelp.policy;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;

/**
 * Who may try a change, propose it and decide on it.
 *
 * @see "people-and-access, 6.1 Role matrix: service manager, override rules"
 */
final class PolicyRoles {

	private PolicyRoles() {
	}

	/** Those who answer for services, and those who analyse them. */
	static boolean mayPreview(User user) {
		return user.is(Role.SERVICE_MANAGER, Role.TEAM_MANAGER, Role.TAF_ADVISER, Role.ANALYST, Role.AUDITOR);
	}

	/** Those who propose a change, and those who decide on what another proposed. */
	static boolean mayChange(User user) {
		return user.is(Role.SERVICE_MANAGER);
	}

}
