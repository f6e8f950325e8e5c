package org.earlyhelp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.core.NestedExceptionUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** S-15: what families rely on does not start as a demonstration. */
@Timeout(10)
class DemoUnlessProdTests {

	private static final String KEY = "--early-help.ledger.master-key=" + "A".repeat(43) + "=";

	private static final String POSTGRESQL = "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/early_help";

	@Test
	void refusesTheDemonstrationBesideProduction() {
		assertThat(refusal("--spring.profiles.active=prod,demo", POSTGRESQL, KEY)).contains("profile demo")
			.doesNotContain("spring.datasource.url", "master-key");
		assertThat(refusal("--spring.profiles.active=prod", "--early-help.demo.clock=2026-03-02T09:00:00Z", POSTGRESQL,
				KEY))
			.contains("early-help.demo.clock");
	}

	@Test
	void refusesTheEmbeddedDatabaseInProduction() {
		assertThat(refusal("--spring.profiles.active=prod", KEY)).contains("spring.datasource.url", "PostgreSQL")
			.doesNotContain("master-key");
	}

	@Test
	void refusesProductionWithoutTheLedgersKey() {
		assertThat(refusal("--spring.profiles.active=prod", POSTGRESQL)).contains("early-help.ledger.master-key")
			.doesNotContain("spring.datasource.url");
	}

	@Test
	void namesAllThatIsWrongAtOnce() {
		assertThat(refusal("--spring.profiles.active=prod,demo")).contains("profile demo", "spring.datasource.url",
				"early-help.ledger.master-key");
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
