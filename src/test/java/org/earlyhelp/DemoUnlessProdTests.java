package org.earlyhelp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.core.NestedExceptionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** S-15: what families rely on does not start as a demonstration. */
@Timeout(10)
class DemoUnlessProdTests {

	@Test
	void refusesTheDemonstrationBesideProduction() {
		assertThat(refusal("--spring.profiles.active=prod,demo")).contains("profile demo is on too");
	}

	@Test
	void namesAllThatIsMissingAtOnce() {
		assertThat(refusal("--spring.profiles.active=prod")).contains("spring.datasource.url",
				"spring.datasource.username", "spring.datasource.password", "spring.flyway.user",
				"spring.flyway.password", "early-help.ledger.master-key", "early-help.ledger.signing-key",
				"early-help.sessions.key", "early-help.identity.issuer", "early-help.identity.client-id",
				"early-help.identity.client-secret", "early-help.identity.audience");
	}

	@Test
	void findsSecretsInFilesNamedAsTheirSettings(@TempDir Path secrets) throws IOException {
		Files.writeString(secrets.resolve("spring.datasource.password"), "k3-horse-battery\n");
		Files.writeString(secrets.resolve("early-help.identity.client-secret"), "demo");

		assertThat(refusal("--spring.profiles.active=prod", "--early-help.secrets-dir=" + secrets))
			.contains("early-help.identity.client-secret is one that anybody would try",
					"spring.flyway.password is missing")
			.doesNotContain("spring.datasource.password");
	}

	@Test
	void tellsWhatToDoWithoutATrace() {
		var analysis = new NotForFamiliesAnalyzer().analyze(new NotForFamilies(List.of("this is wrong")));

		assertThat(analysis.getDescription()).contains("this is wrong");
		assertThat(analysis.getAction()).isNotBlank();
	}

	private static String refusal(String... arguments) {
		var application = new SpringApplication(EarlyHelpApplication.class);
		var listeners = new ArrayList<>(application.getListeners());
		// Other tests go on logging as they did.
		listeners.removeIf((listener) -> listener instanceof LoggingApplicationListener);
		application.setListeners(listeners);
		Throwable thrown = catchThrowable(() -> application.run(arguments).close());
		assertThat(thrown).as(Arrays.toString(arguments)).isNotNull();
		return NestedExceptionUtils.getMostSpecificCause(thrown).getMessage();
	}

}
