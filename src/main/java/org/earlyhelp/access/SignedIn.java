package org.earlyhelp.access;

import java.security.Principal;

/**
 * The principal that Spring Security carries.
 *
 * @param user never null
 */
public record SignedIn(User user) implements Principal {

	@Override
	public String getName() {
		return this.user.username();
	}

}
