package org.earlyhelp.subjectaccess;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.NotPermitted;
import org.earlyhelp.shared.NotThere;

/**
 * Who answers requests to see records, and who may know that there are any.
 *
 * @see "people-and-access, 6.1: DPO / records officer"
 */
final class SubjectAccessRoles {

	private SubjectAccessRoles() {
	}

	static boolean mayAnswer(User user) {
		return user.is(Role.RECORDS_OFFICER);
	}

	/** Dates and states, and nobody's name. */
	static boolean mayList(User user) {
		return mayAnswer(user) || user.is(Role.SERVICE_MANAGER, Role.AUDITOR);
	}

	/**
	 * @throws NotPermitted for all but records officers
	 */
	static void demand(User user) {
		if (!mayAnswer(user)) {
			throw new NotPermitted("answer requests to see records");
		}
	}

	/**
	 * For one request: it is not there for those who may not even list it.
	 * @throws NotPermitted for those who may list it alone
	 * @throws NotThere for everybody else
	 */
	static void demand(User user, Object request) {
		if (!mayList(user)) {
			throw NotThere.hidden(request);
		}
		demand(user);
	}

}
