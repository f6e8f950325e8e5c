package org.earlyhelp.erasure;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;

/**
 * Who may ask for records to be erased, and who decides.
 *
 * @see "people-and-access, 6.1: requester is not approver; 6.5: purge is approved by two"
 */
final class ErasureRoles {

	private ErasureRoles() {
	}

	static boolean mayAsk(User user) {
		return user.is(Role.RECORDS_OFFICER);
	}

	static boolean mayDecide(User user) {
		return user.is(Role.RECORDS_OFFICER, Role.SERVICE_MANAGER);
	}

	/** Who may see whose time is over: those who can do something about it. */
	static boolean mayReadDue(User user) {
		return mayDecide(user);
	}

	static boolean mayRead(User user) {
		return user.is(Role.RECORDS_OFFICER, Role.SERVICE_MANAGER, Role.AUDITOR);
	}

}
