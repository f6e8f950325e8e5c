package org.earlyhelp.web;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.context.annotation.Profile;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The organisation that signs people in. Asked for its addresses and keys when the first
 * person comes and not at the start: the service starts while it is away.
 */
@Component
@Profile("prod")
class OpenIdProvider {

	/** What it is called in our addresses. */
	static final String ID = "staff";

	static final String WAY_THERE = SigningInByForm.PAGE + "/with";

	static final String WAY_BACK = SigningInByForm.PAGE + "/back";

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final IdentitySettings settings;

	private final Supplier<ClientRegistration> pages = SingletonSupplier.of(this::discoverPages);

	private final Supplier<JwtDecoder> tokens = SingletonSupplier.of(this::discoverTokens);

	OpenIdProvider(IdentitySettings settings) {
		this.settings = settings;
	}

	/**
	 * How the pages talk to it.
	 * @throws AuthenticationServiceException where it does not answer
	 */
	ClientRegistration pages() {
		return found(this.pages);
	}

	/**
	 * What reads the tokens of callers.
	 * @throws AuthenticationServiceException where it does not answer
	 */
	JwtDecoder tokens() {
		return found(this.tokens);
	}

	/**
	 * Where somebody signs out there too, and comes back from; empty where it has no such
	 * place or does not answer.
	 */
	Optional<String> signOut(String backTo) {
		try {
			return Optional
				.ofNullable(pages().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint"))
				.map((place) -> UriComponentsBuilder.fromUriString(place.toString())
					.queryParam("client_id", "{client}")
					.queryParam("post_logout_redirect_uri", "{back}")
					.encode()
					.buildAndExpand(this.settings.clientId(), backTo)
					.toUriString());
		}
		catch (AuthenticationServiceException ex) {
			return Optional.empty();
		}
	}

	private static <T> T found(Supplier<T> asked) {
		try {
			return asked.get();
		}
		catch (IllegalArgumentException | IllegalStateException ex) {
			throw new AuthenticationServiceException("The sign-in provider does not answer", ex);
		}
	}

	private ClientRegistration discoverPages() {
		return ClientRegistrations.fromIssuerLocation(this.settings.issuer())
			.registrationId(ID)
			.clientId(this.settings.clientId())
			.clientSecret(this.settings.clientSecret())
			.redirectUri("{baseUrl}" + WAY_BACK + "/{registrationId}")
			.scope(this.settings.scopes())
			.build();
	}

	private JwtDecoder discoverTokens() {
		var requests = new SimpleClientHttpRequestFactory();
		requests.setConnectTimeout(PATIENCE);
		requests.setReadTimeout(PATIENCE);
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withIssuerLocation(this.settings.issuer())
			.restOperations(new RestTemplate(requests))
			.build();
		decoder.setJwtValidator(validator());
		return decoder;
	}

	private OAuth2TokenValidator<Jwt> validator() {
		return new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(this.settings.issuer()),
				new JwtClaimValidator<List<String>>(JwtClaimNames.AUD,
						(audience) -> audience != null && audience.contains(this.settings.audience())),
				new JwtClaimValidator<Object>(JwtClaimNames.EXP, (expires) -> expires != null));
	}

}
