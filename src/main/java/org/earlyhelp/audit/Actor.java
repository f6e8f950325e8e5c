package org.earlyhelp.audit;

import org.earlyhelp.access.SignedIn;
import org.earlyhelp.access.User;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who the ledger says it was.
 *
 * @param role the first that they hold
 * @param agency null where nobody is signed in
 */
record Actor(String username, String role, String agency) {

	static final Actor NOBODY = new Actor("anonymous", "NONE", null);

	/** Who acts now; the service itself where no request brought anybody. */
	static Actor now() {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (signedIn == null) {
			return of(User.SYSTEM);
		}
		return of(signedIn);
	}

	static Actor of(Authentication signedIn) {
		return (signedIn.getPrincipal() instanceof SignedIn principal) ? of(principal.user()) : NOBODY;
	}

	/** The person signed in; null where nobody is. */
	static User signedIn() {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		return (signedIn != null && signedIn.getPrincipal() instanceof SignedIn principal) ? principal.user() : null;
	}

	static Actor of(User user) {
		return new Actor(user.username(), user.firstRole().name(), user.agency());
	}

}
