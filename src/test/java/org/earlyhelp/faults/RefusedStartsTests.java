package org.earlyhelp.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** S-15, as whoever starts it sees it: the process ends, and says why. */
@Tag("faults")
class RefusedStartsTests {

	private static final List<String> FIT = List.of("--spring.profiles.active=prod",
			"--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/early_help",
			"--spring.datasource.username=early_help_app", "--spring.datasource.password=k3-horse-battery",
			"--spring.flyway.user=early_help_owner", "--spring.flyway.password=9d-staple-correct",
			"--early-help.ledger.master-key=7q1QyP0mE2eQ3T0xS5u8c6o4b1k9n2v7r4t6w8z0A1M=",
			"--early-help.ledger.signing-key=2m9XvK4bR8tY1nW6cZ3qL7pJ5hG0fD2sA4eU8iO6yT0=",
			"--early-help.sessions.key=9rT3vW6yB1eH4kN7qU0xZ2cF5iL8oR1tX4zA7dG0jM8=",
			"--early-help.identity.issuer=https://id.council.example/realms/early-help",
			"--early-help.identity.client-id=pages", "--early-help.identity.client-secret=f0e1d2c3b4a5",
			"--early-help.identity.audience=early-help-api");

	@Test
	void endsAtOnceWhereFamiliesCouldNotRelyOnIt() {
		var took = new ArrayList<Long>();
		Map.of("--spring.datasource.password=demo", "spring.datasource.password is one that anybody would try",
				"--spring.datasource.url=jdbc:h2:mem:x", "spring.datasource.url is the embedded database",
				"--early-help.ledger.signing-key=", "early-help.ledger.signing-key, which signs the ledger, is missing",
				"--early-help.sessions.key=", "early-help.sessions.key",
				"--spring.datasource.url=jdbc:postgresql://db.council.example/early_help", "without TLS")
			.forEach((setting, why) -> {
				String name = setting.substring(0, setting.indexOf('=') + 1);
				var settings = new ArrayList<>(FIT.stream().filter((one) -> !one.startsWith(name)).toList());
				settings.add(setting);
				long began = System.nanoTime();
				try (var jvm = Jvm.of("org.earlyhelp.EarlyHelpApplication", false, List.of("-Xmx256m"), settings)) {
					assertThat(jvm.ended(Duration.ofSeconds(60))).as(setting).isNotZero();
					took.add((System.nanoTime() - began) / 1_000_000);
					assertThat(jvm.said()).contains(why);
				}
			});
		new Figures("S-15", "started as production with something that must not be").with("ended after ms", took)
			.keep();

		assertThat(took).allMatch((millis) -> millis <= 10_000);
	}

}
