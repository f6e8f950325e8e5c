package org.earlyhelp;

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
		List<String> wrong = FitForFamilies.wrong(environment);
		if (!wrong.isEmpty()) {
			throw new NotForFamilies(wrong);
		}
	}

}
