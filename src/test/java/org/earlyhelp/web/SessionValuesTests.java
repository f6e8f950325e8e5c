package org.earlyhelp.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.access.Role;
import org.earlyhelp.access.SignedIn;
import org.earlyhelp.access.User;
import org.earlyhelp.shared.page.KeptInSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.servlet.FlashMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class SessionValuesTests {

	record Seen(UUID id, List<String> names, Instant at) implements KeptInSession {
	}

	record NotMarked(String text) {
	}

	static List<Object> values() {
		return List.of("Zoë", 7, 8L, true, Instant.parse("2026-03-02T09:00:00Z"), UUID.randomUUID(),
				new Seen(UUID.randomUUID(), List.of("a", "b"), Instant.parse("2026-03-02T09:00:00Z")));
	}

	@ParameterizedTest
	@MethodSource("values")
	void bringsBackWhatItWrote(Object value) {
		assertThat(SessionValues.read(SessionValues.write("name", value))).isEqualTo(value);
	}

	@Test
	void bringsBackWhoIsSignedInWithoutWhatProvedIt() {
		var user = new User("p-1", "Priya Shah", "School", Set.of(Role.PRACTITIONER), Set.of("chester"));
		var by = UsernamePasswordAuthenticationToken.authenticated(new SignedIn(user), "a secret", List.of());
		byte[] written = SessionValues.write("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(by));

		assertThat(new String(written)).doesNotContain("secret");
		assertThat(((SecurityContext) SessionValues.read(written)).getAuthentication()).satisfies((back) -> {
			assertThat(back.isAuthenticated()).isTrue();
			assertThat(back.getPrincipal()).isEqualTo(new SignedIn(user));
		});
	}

	@Test
	void bringsBackWhatTheFrameworkKeeps() {
		var csrf = (CsrfToken) back(new DefaultCsrfToken("X-CSRF", "_csrf", "token"));
		assertThat(csrf.getToken()).isEqualTo("token");

		var asked = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri("https://id.example/authorize")
			.clientId("pages")
			.redirectUri("https://early-help.example/sign-in/back/staff")
			.scopes(Set.of("openid"))
			.state("state")
			.additionalParameters(Map.of("nonce", "hash", "code_challenge", "challenge"))
			.attributes(Map.of("registration_id", "staff", "code_verifier", "verifier"))
			.build();
		var askedBack = (OAuth2AuthorizationRequest) back(asked);
		assertThat(askedBack).usingRecursiveComparison().isEqualTo(asked);

		var told = new FlashMap();
		told.put("done", "page.task.saved");
		told.put("doneValue", 3);
		told.put("decisionDueAt", Instant.parse("2026-03-02T09:00:00Z"));
		told.setTargetRequestPath("/tasks");
		told.addTargetRequestParam("view", "mine");
		told.startExpirationPeriod(60);
		assertThat(back(List.of(told))).isEqualTo(List.of(told));
		assertThat(((FlashMap) ((List<?>) back(List.of(told))).get(0)).getExpirationTime())
			.isEqualTo(told.getExpirationTime());
	}

	/** S-12. */
	@Test
	void takesNothingElseInAndNothingElseOut() {
		assertThatIllegalStateException().isThrownBy(() -> SessionValues.write("name", new NotMarked("text")))
			.withMessageContaining("KeptInSession");
		assertThatIllegalStateException().isThrownBy(() -> SessionValues.write("name", new byte[1]));
		assertThatIllegalStateException().isThrownBy(() -> SessionValues.write("name", "x".repeat(500_001)))
			.withMessageContaining("put it aside");
		assertThat(SessionValues.read(stored("java.io.File", "\"/etc/passwd\""))).isNull();
		assertThat(SessionValues.read(stored(NotMarked.class.getName(), "{\"text\":\"x\"}"))).isNull();
		assertThat(SessionValues.read(stored("no.such.Type", "{}"))).isNull();
	}

	private static Object back(Object value) {
		return SessionValues.read(SessionValues.write("name", value));
	}

	private static byte[] stored(String is, String value) {
		return ("{\"is\":\"" + is + "\",\"value\":" + value + "}").getBytes();
	}

}
