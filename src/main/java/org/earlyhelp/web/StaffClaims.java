package org.earlyhelp.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.earlyhelp.access.Claimed;
import org.earlyhelp.access.Role;
import org.earlyhelp.access.User;

import org.springframework.security.oauth2.jwt.JwtClaimNames;

/**
 * Reads from the claims of a token whose it is. What is missing is refused and never made
 * up; nobody becomes the service itself, whatever a token says.
 */
final class StaffClaims {

	private static final int LONGEST_USERNAME = 60;

	private static final int LONGEST_NAME = 100;

	private static final int LONGEST_EMAIL = 254;

	private final IdentitySettings.Claims names;

	StaffClaims(IdentitySettings.Claims names) {
		this.names = names;
	}

	/**
	 * Who they are.
	 * @throws NotStaff where they have no role of ours, or it is not said who they are
	 */
	Claimed read(Map<String, Object> claims) {
		String username = text(claims, this.names.username(), LONGEST_USERNAME)
			.filter((said) -> !said.equals(User.SYSTEM.username()))
			.orElseThrow(() -> new NotStaff(NotStaff.Why.NO_NAME));
		Set<Role> roles = roles(claims);
		if (roles.isEmpty()) {
			throw new NotStaff(NotStaff.Why.NO_ROLE);
		}
		String name = text(claims, this.names.name(), LONGEST_NAME)
			.orElseThrow(() -> new NotStaff(NotStaff.Why.NO_NAME));
		String agency = text(claims, this.names.agency(), LONGEST_NAME)
			.orElseThrow(() -> new NotStaff(NotStaff.Why.NO_AGENCY));
		return new Claimed(new User(username, name, agency, roles, Set.copyOf(texts(claims, this.names.districts()))),
				text(claims, this.names.team(), LONGEST_NAME).orElse(null),
				text(claims, this.names.email(), LONGEST_EMAIL).orElse(null),
				(claims.get(JwtClaimNames.IAT) instanceof Instant issued) ? issued : null);
	}

	private Set<Role> roles(Map<String, Object> claims) {
		return texts(claims, this.names.roles()).stream()
			.flatMap((said) -> role(said).stream())
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
	}

	/** {@code taf-adviser} and {@code TAF_ADVISER} are the same. */
	private static Optional<Role> role(String said) {
		String constant = said.toUpperCase(Locale.ROOT).replace('-', '_');
		return Arrays.stream(Role.values())
			.filter((role) -> role != Role.SYSTEM && role.name().equals(constant))
			.findFirst();
	}

	private static Optional<String> text(Map<String, Object> claims, String name, int longest) {
		return (find(claims, name) instanceof String said) ? Optional.of(said.strip())
			.filter((text) -> !text.isEmpty() && text.length() <= longest
					&& text.chars().noneMatch(Character::isISOControl))
				: Optional.empty();
	}

	private static List<String> texts(Map<String, Object> claims, String name) {
		Object said = find(claims, name);
		Collection<?> all = (said instanceof Collection<?> several) ? several
				: (said instanceof String one) ? List.of(one.split("[ ,]+")) : List.of();
		return all.stream()
			.filter(String.class::isInstance)
			.map((one) -> ((String) one).strip())
			.filter((text) -> !text.isEmpty() && text.indexOf(',') < 0)
			.toList();
	}

	/** The claim of this very name, else the one that its dots lead to. */
	private static Object find(Map<String, Object> claims, String name) {
		if (claims.containsKey(name)) {
			return claims.get(name);
		}
		Object found = claims;
		for (String step : name.split("\\.")) {
			found = (found instanceof Map<?, ?> within) ? within.get(step) : null;
		}
		return found;
	}

}
