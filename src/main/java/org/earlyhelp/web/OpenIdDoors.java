package org.earlyhelp.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.earlyhelp.access.Claimed;
import org.earlyhelp.access.KnowingStaff;
import org.earlyhelp.access.SignedIn;
import org.earlyhelp.access.User;
import org.earlyhelp.audit.Refusals;
import org.earlyhelp.shared.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Production: people come by their organisation's sign-in (authorization code), callers
 * with a token of it. Both are known by what it says of them. No token is kept.
 */
@Component
@Profile("prod")
class OpenIdDoors implements SignInDoors {

	private static final Logger log = LoggerFactory.getLogger(OpenIdDoors.class);

	private static final long FRESH_NANOS = 5_000_000_000L;

	private static final int REMEMBERED = 10_000;

	private final OpenIdProvider provider;

	private final StaffClaims claims;

	private final KnowingStaff staff;

	private final ObjectProvider<Refusals> refusals;

	private final Map<Claimed, Known> known = new ConcurrentHashMap<>();

	OpenIdDoors(OpenIdProvider provider, IdentitySettings settings, KnowingStaff staff,
			ObjectProvider<Refusals> refusals) {
		this.provider = provider;
		this.claims = new StaffClaims(settings.claims());
		this.staff = staff;
		this.refusals = refusals;
	}

	@Override
	public String challenge() {
		return "Bearer";
	}

	@Override
	public void ofApi(HttpSecurity http, AuthenticationEntryPoint unknown) {
		http.oauth2ResourceServer((api) -> api.authenticationEntryPoint(unknown)
			.jwt((tokens) -> tokens.decoder((token) -> this.provider.tokens().decode(token))
				.jwtAuthenticationConverter(this::caller)));
	}

	@Override
	public void ofPages(HttpSecurity http, SigningInByForm around) {
		http.oauth2Login((login) -> login.loginPage(SigningInByForm.PAGE)
			.clientRegistrationRepository((id) -> OpenIdProvider.ID.equals(id) ? this.provider.pages() : null)
			.authorizedClientRepository(new NothingKept())
			.authorizationEndpoint((there) -> there.baseUri(OpenIdProvider.WAY_THERE))
			.redirectionEndpoint((back) -> back.baseUri(OpenIdProvider.WAY_BACK + "/*"))
			.userInfoEndpoint((told) -> told.oidcUserService(this::person))
			.successHandler((request, response, by) -> welcome(request, response, by, around))
			.failureHandler(this::refuse));
	}

	private UsernamePasswordAuthenticationToken caller(Jwt token) {
		return signedIn(known(this.claims.read(token.getClaims())));
	}

	private OidcUser person(OidcUserRequest request) {
		OidcUser told = new OidcUserService().loadUser(request);
		return new Person(told, known(this.claims.read(told.getClaims())));
	}

	/** Looked up anew every few seconds, so that who left stays out from then on. */
	private User known(Claimed claimed) {
		long now = System.nanoTime();
		Known remembered = this.known.get(claimed);
		if (remembered == null || now - remembered.since() >= FRESH_NANOS) {
			if (this.known.size() >= REMEMBERED) {
				this.known.clear();
			}
			remembered = new Known(this.staff.know(claimed), now);
			this.known.put(claimed, remembered);
		}
		return remembered.user().orElseThrow(() -> new NotStaff(NotStaff.Why.LEFT));
	}

	/**
	 * The session holds who they are, as in the demonstration, and nothing of a token.
	 */
	private void welcome(HttpServletRequest request, HttpServletResponse response, Authentication by,
			SigningInByForm around) throws IOException {
		Authentication signedIn = signedIn(((Person) by.getPrincipal()).user());
		SecurityContext context = SecurityContextHolder.createEmptyContext();
		context.setAuthentication(signedIn);
		SecurityContextHolder.setContext(context);
		new HttpSessionSecurityContextRepository().saveContext(context, request, response);
		around.onAuthenticationSuccess(request, response, signedIn);
	}

	private void refuse(HttpServletRequest request, HttpServletResponse response, AuthenticationException ex)
			throws IOException {
		String why = (ex instanceof NotStaff notStaff) ? notStaff.why().name() : "FAILED";
		log.info("sign-in refused: {} {}", why, ex.getClass().getSimpleName());
		this.refusals.ifAvailable((refusals) -> refusals.denied("SIGN_IN_REFUSED", Subject.service(), "not-signed-in"));
		response.sendRedirect(SigningInByForm.PAGE + "?refused=" + why);
	}

	private static UsernamePasswordAuthenticationToken signedIn(User user) {
		return UsernamePasswordAuthenticationToken.authenticated(new SignedIn(user), null, List.of());
	}

	private record Known(Optional<User> user, long since) {
	}

	/** Between the provider's answer and the session. */
	private static final class Person extends DefaultOidcUser {

		private final transient User user;

		Person(OidcUser told, User user) {
			super(told.getAuthorities(), told.getIdToken(), told.getUserInfo());
			this.user = user;
		}

		User user() {
			return this.user;
		}

	}

	/** The service asks nothing of the provider in somebody's name. */
	private static final class NothingKept implements OAuth2AuthorizedClientRepository {

		@Override
		public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String id, Authentication by,
				HttpServletRequest request) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication by, HttpServletRequest request,
				HttpServletResponse response) {
			// Nothing is kept.
		}

		@Override
		public void removeAuthorizedClient(String id, Authentication by, HttpServletRequest request,
				HttpServletResponse response) {
			// Nothing was kept.
		}

	}

}
