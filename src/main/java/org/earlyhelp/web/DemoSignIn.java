package org.earlyhelp.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.earlyhelp.access.DemoStaff;
import org.earlyhelp.access.SignedIn;
import org.earlyhelp.access.Staff;
import org.earlyhelp.access.User;
import org.earlyhelp.audit.Refusals;
import org.earlyhelp.shared.Subject;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Signs the demonstration's people in. Their one password is no secret, so that it is
 * compared and not hashed: thousands of calls carry it.
 */
@Component
@Profile("demo")
class DemoSignIn implements AuthenticationProvider {

	private static final byte[] PASSWORD = DemoStaff.PASSWORD.getBytes(StandardCharsets.UTF_8);

	private static final long FRESH_NANOS = 5_000_000_000L;

	private final Staff staff;

	private final WrongSignIns wrong;

	private final ObjectProvider<Refusals> refusals;

	private final Map<String, Known> known = new ConcurrentHashMap<>();

	DemoSignIn(Staff staff, WrongSignIns wrong, ObjectProvider<Refusals> refusals) {
		this.staff = staff;
		this.wrong = wrong;
		this.refusals = refusals;
	}

	@Override
	public Authentication authenticate(Authentication asked) {
		String username = asked.getName();
		String address = (asked.getDetails() instanceof WebAuthenticationDetails details) ? details.getRemoteAddress()
				: "";
		if (this.wrong.tooMany(username, address)) {
			throw new TooManyWrongSignIns();
		}
		boolean right = MessageDigest.isEqual(PASSWORD,
				String.valueOf(asked.getCredentials()).getBytes(StandardCharsets.UTF_8));
		Optional<User> user = called(username);
		if (!right || user.isEmpty()) {
			this.wrong.add(username, address);
			this.refusals
				.ifAvailable((refusals) -> refusals.denied("SIGN_IN_REFUSED", Subject.service(), "not-signed-in"));
			throw new BadCredentialsException("Wrong name or password");
		}
		return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(user.get()), null, List.of());
	}

	@Override
	public boolean supports(Class<?> type) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
	}

	/** Who left is known to have left within five seconds. */
	private Optional<User> called(String username) {
		long now = System.nanoTime();
		Known remembered = this.known.get(username);
		if (remembered != null && now - remembered.since() < FRESH_NANOS) {
			return Optional.of(remembered.user());
		}
		Optional<User> user = (username.length() <= 60 && username.indexOf('\0') < 0) ? this.staff.called(username)
				: Optional.empty();
		user.ifPresentOrElse((found) -> this.known.put(username, new Known(found, now)),
				() -> this.known.remove(username));
		return user;
	}

	private record Known(User user, long since) {
	}

}
