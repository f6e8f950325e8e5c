package org.earlyhelp.locality;

import java.util.Map;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The shipped localities, read as the service reads them, without starting it. */
public final class Profiles {

	private Profiles() {
	}

	public static Profile westCheshire() {
		return with(Map.of());
	}

	public static Profile halton() {
		return with(Map.of(), "halton");
	}

	/** The locality of these active profiles, with some keys changed. */
	public static Profile with(Map<String, Object> changes, String... active) {
		return ReadingProfile.from(environment(changes, active));
	}

	static ConfigurableEnvironment environment(Map<String, Object> changes, String... active) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.setActiveProfiles(active);
		environment.getPropertySources().addFirst(new MapPropertySource("changes", changes));
		ConfigDataEnvironmentPostProcessor.applyTo(environment);
		return environment;
	}

}
