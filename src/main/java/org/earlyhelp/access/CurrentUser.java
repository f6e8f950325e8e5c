package org.earlyhelp.access;

import java.util.concurrent.Callable;

import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who acts now: the person signed in, or the service itself when a timer fires. */
@Component
public class CurrentUser {

	/**
	 * @return never null
	 * @throws AuthenticationCredentialsNotFoundException where nobody is signed in
	 */
	public User get() {
		Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
		if (signedIn != null && signedIn.getPrincipal() instanceof SignedIn principal) {
			return principal.user();
		}
		throw new AuthenticationCredentialsNotFoundException("Nobody is signed in");
	}

	/** Does the work as this user, and puts back whoever acted before. */
	public <T> T as(User user, Callable<T> work) throws Exception {
		SecurityContext before = SecurityContextHolder.getContext();
		SecurityContext acting = SecurityContextHolder.createEmptyContext();
		acting.setAuthentication(
				UsernamePasswordAuthenticationToken.authenticated(new SignedIn(user), null, java.util.List.of()));
		SecurityContextHolder.setContext(acting);
		try {
			return work.call();
		}
		finally {
			SecurityContextHolder.setContext(before);
		}
	}

	/** The same for work that gives nothing back and throws nothing checked. */
	public void as(User user, Runnable work) {
		try {
			as(user, () -> {
				work.run();
				return null;
			});
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

}
