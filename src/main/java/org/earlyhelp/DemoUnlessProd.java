package org.earlyhelp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * The demonstration is on unless {@code prod} is. A service that families rely on starts
 * neither with made-up users nor with a movable clock nor on the embedded database.
 */
class DemoUnlessProd implements EnvironmentPostProcessor, Ordered {

	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		List<String> active = Arrays.asList(environment.getActiveProfiles());
		if (!active.contains("prod")) {
			if (!active.contains("demo")) {
				environment.addActiveProfile("demo");
			}
			return;
		}
		var wrong = new ArrayList<String>();
		if (active.contains("demo")) {
			wrong.add("profile demo is on too, which has users that anybody can be, and a movable clock: leave it out");
		}
		if (environment.getProperty("early-help.demo.clock") != null) {
			wrong.add("early-help.demo.clock sets a movable clock: leave it out");
		}
		if (environment.getProperty("spring.datasource.url", "").startsWith("jdbc:h2:")) {
			wrong.add("spring.datasource.url is the embedded database: set it to a PostgreSQL");
		}
		if (environment.getProperty("early-help.ledger.master-key", "").isBlank()) {
			wrong.add("early-help.ledger.master-key is missing: set it to 32 random bytes in base64"
					+ " (openssl rand -base64 32), and keep a copy");
		}
		if (!wrong.isEmpty()) {
			throw new NotForFamilies(wrong);
		}
	}

}
