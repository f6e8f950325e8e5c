package org.earlyhelp.stepping;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.NotPermitted;

/** Who may do what is social care's alone. */
final class SocialCare {

	private SocialCare() {
	}

	/**
	 * @throws NotPermitted for everybody else
	 */
	static void demand(User user, String what) {
		if (!user.is(Role.SOCIAL_CARE_MANAGER, Role.SOCIAL_CARE_SERVICE_MANAGER)) {
			throw new NotPermitted(what);
		}
	}

	/**
	 * What reaches social care's threshold is decided by a qualified social worker, and
	 * never by whoever asked.
	 * @throws NotPermitted for everybody else
	 */
	static void demandDecider(User user, String requester, String what) {
		demand(user, what);
		if (!user.is(Role.QUALIFIED_SOCIAL_WORKER) || user.username().equals(requester)) {
			throw new NotPermitted(what);
		}
	}

}
