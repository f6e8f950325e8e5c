package org.earlyhelp.web;

import org.springframework.security.core.AuthenticationException;

/** They are who they say, and cannot work with this service. Answered with 403. */
class NotStaff extends AuthenticationException {

	/** What is missing. */
	enum Why {

		/** No role of this service was given to them. */
		NO_ROLE,
		/** It is not said whom they work for. */
		NO_AGENCY,
		/** It is not said who they are, or in a way that cannot be kept. */
		NO_NAME,
		/** They left. */
		LEFT;

		String key() {
			return "sign-in.refused." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
		}

	}

	private final Why why;

	NotStaff(Why why) {
		super(why.key());
		this.why = why;
	}

	Why why() {
		return this.why;
	}

}
