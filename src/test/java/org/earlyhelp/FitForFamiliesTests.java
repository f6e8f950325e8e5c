package org.earlyhelp;

import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/** S-15: what production needs, and what it must not be set to. */
class FitForFamiliesTests {

	private static final Map<String, String> FIT = Map.ofEntries(
			Map.entry("spring.datasource.url",
					"jdbc:postgresql://db.council.example:5432/early_help?sslmode=verify-full"),
			Map.entry("spring.datasource.username", "early_help_app"),
			Map.entry("spring.datasource.password", "k3-horse-battery"),
			Map.entry("spring.flyway.user", "early_help_owner"),
			Map.entry("spring.flyway.password", "9d-staple-correct"),
			Map.entry("early-help.ledger.master-key", "7q1QyP0mE2eQ3T0xS5u8c6o4b1k9n2v7r4t6w8z0A1M="),
			Map.entry("early-help.ledger.signing-key", "2m9XvK4bR8tY1nW6cZ3qL7pJ5hG0fD2sA4eU8iO6yT0="),
			Map.entry("early-help.sessions.key", "9rT3vW6yB1eH4kN7qU0xZ2cF5iL8oR1tX4zA7dG0jM8="),
			Map.entry("early-help.identity.issuer", "https://id.council.example/realms/early-help"),
			Map.entry("early-help.identity.client-id", "early-help-pages"),
			Map.entry("early-help.identity.client-secret", "f0e1d2c3b4a5"),
			Map.entry("early-help.identity.audience", "early-help-api"));

	@Test
	void letsProductionStartWithAllThatItNeeds() {
		assertThat(FitForFamilies.wrong(new MockEnvironment().withProperty("x", "y"))).hasSize(12);
		assertThat(FitForFamilies.wrong(with(Map.of()))).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "spring.datasource.url", "spring.datasource.username", "spring.datasource.password",
			"spring.flyway.user", "spring.flyway.password", "early-help.ledger.master-key",
			"early-help.ledger.signing-key", "early-help.sessions.key", "early-help.identity.issuer",
			"early-help.identity.client-id", "early-help.identity.client-secret", "early-help.identity.audience" })
	void namesWhatIsMissing(String setting) {
		assertThat(FitForFamilies.wrong(with(Map.of(setting, " ")))).singleElement().asString().startsWith(setting);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					spring.datasource.url           | jdbc:h2:file:./var/early-help
					spring.datasource.url           | jdbc:postgresql://db.council.example/early_help
					spring.datasource.url           | jdbc:postgresql://db.council.example/early_help?sslmode=disable
					spring.datasource.url           | jdbc:postgresql://db.council.example/early_help?sslmode=prefer
					spring.datasource.url           | jdbc:postgresql://db.council.example/early_help?sslmode=require&sslmode=allow
					spring.datasource.url           | jdbc:postgresql://127.0.0.1,db.council.example/early_help
					spring.datasource.url           | jdbc:postgresql://127.0.0.1.council.example/early_help
					spring.datasource.url           | jdbc:mysql://localhost/early_help
					spring.datasource.username      | postgres
					spring.datasource.username      | early_help_owner
					spring.datasource.password      | demo
					spring.datasource.password      | Early_Help_App
					spring.flyway.password          | postgres
					early-help.ledger.master-key    | c2hvcnQ=
					early-help.ledger.master-key    | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=
					early-help.ledger.signing-key   | no base64
					early-help.ledger.signing-key   | 7q1QyP0mE2eQ3T0xS5u8c6o4b1k9n2v7r4t6w8z0A1M=
					early-help.sessions.key         | c2hvcnQ=
					early-help.sessions.key         | 7q1QyP0mE2eQ3T0xS5u8c6o4b1k9n2v7r4t6w8z0A1M=
					early-help.sessions.key         | 2m9XvK4bR8tY1nW6cZ3qL7pJ5hG0fD2sA4eU8iO6yT0=
					early-help.identity.issuer      | http://id.council.example/realms/early-help
					early-help.identity.issuer      | id.council.example
					early-help.identity.client-secret | secret
					early-help.identity.client-secret | early-help-pages
					early-help.demo.clock           | 2026-03-02T09:00:00Z
					""")
	void refusesWhatFamiliesCannotRelyOnWithoutRepeatingIt(String setting, String value) {
		var wrong = FitForFamilies.wrong(with(Map.of(setting, value)));

		assertThat(wrong).isNotEmpty();
		assertThat(String.join("\n", wrong)).contains(setting);
		if (value.length() > 20 && setting.endsWith("key")) {
			assertThat(String.join("\n", wrong)).doesNotContain(value);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost/early_help", "jdbc:postgresql://127.0.0.1:5433/early_help",
			"jdbc:postgresql://[::1]:5432/early_help", "jdbc:postgresql:early_help", "jdbc:postgresql:/",
			"jdbc:postgresql://db.council.example/early_help?sslmode=require",
			"jdbc:postgresql://a.council.example,b.council.example:5433/early_help?user=x&sslmode=verify-ca" })
	void asksForTlsUnlessTheDatabaseIsOnThisMachine(String url) {
		assertThat(FitForFamilies.wrong(with(Map.of("spring.datasource.url", url)))).isEmpty();
	}

	@Test
	void asksForNoOwnerWhereSomebodyElseMigrates() {
		assertThat(FitForFamilies.wrong(
				with(Map.of("spring.flyway.enabled", "false", "spring.flyway.user", "", "spring.flyway.password", ""))))
			.isEmpty();
	}

	@Test
	void asksForNoPasswordWhereACertificateIsShown() {
		assertThat(FitForFamilies.wrong(with(Map.of("spring.datasource.url",
				"jdbc:postgresql://db.council.example/early_help?sslmode=verify-full&sslcert=/run/app.crt",
				"spring.datasource.password", "", "spring.flyway.password", ""))))
			.isEmpty();
	}

	private static MockEnvironment with(Map<String, String> other) {
		var all = new HashMap<>(FIT);
		all.putAll(other);
		var environment = new MockEnvironment();
		environment.setActiveProfiles("prod");
		all.forEach(environment::setProperty);
		return environment;
	}

}
