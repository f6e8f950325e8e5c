package org.earlyhelp.locality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Reads the locality's profile from {@code early-help.locality.*}, so that what is wrong
 * in it is told by its full key.
 */
@Configuration(proxyBeanMethods = false)
class ReadingProfile {

	static final String ROOT = "early-help.locality";

	@Bean
	Profile profile(ConfigurableEnvironment environment) {
		return from(environment);
	}

	/**
	 * The profile that this environment holds.
	 * @throws ProfileIsWrong where it is incomplete or contradicts itself; names each key
	 */
	static Profile from(ConfigurableEnvironment environment) {
		ApplicationConversionService conversions = new ApplicationConversionService();
		conversions.addConverter(String.class, Span.class, Span::of);
		Binder binder = new Binder(ConfigurationPropertySources.get(environment),
				new PropertySourcesPlaceholdersResolver(environment), conversions, null, null);
		try {
			ProfileText text = binder
				.bind(ROOT, Bindable.of(ProfileText.class), new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
				.orElseThrow(() -> new ProfileIsWrong(
						List.of(ROOT + ": there is none; activate the profile of a locality, as west-cheshire")));
			return new CheckedProfile(text).profile();
		}
		catch (BindException ex) {
			throw new ProfileIsWrong(findingsOf(ex));
		}
	}

	private static List<String> findingsOf(BindException failure) {
		List<String> findings = new ArrayList<>();
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof UnboundConfigurationPropertiesException unknown) {
				unknown.getUnboundProperties()
					.forEach((property) -> findings.add(asWritten(property.getName()) + ": no such key"));
				return findings;
			}
			if (cause instanceof ConversionFailedException conversion) {
				findings.add("%s: %s".formatted(keyOf(failure), wordsOf(conversion)));
				return findings;
			}
		}
		Throwable root = failure;
		while (root.getCause() != null) {
			root = root.getCause();
		}
		return List.of("%s: %s".formatted(keyOf(failure), root.getMessage()));
	}

	private static String keyOf(BindException failure) {
		return asWritten((failure.getProperty() != null) ? failure.getProperty().getName() : failure.getName());
	}

	/** The binder folds case; timers are written in capitals. */
	private static String asWritten(ConfigurationPropertyName name) {
		String key = name.toString();
		for (Timer timer : Timer.values()) {
			String folded = ConfigurationPropertyName.adapt(timer.name(), '.').toString();
			key = key.replace("timers." + folded.toLowerCase(Locale.ROOT) + ".", "timers." + timer.name() + ".");
		}
		return key;
	}

	private static String wordsOf(ConversionFailedException failure) {
		Throwable cause = failure.getCause();
		if (failure.getTargetType().getType() == Span.class && cause != null) {
			return cause.getMessage();
		}
		if (failure.getTargetType().getType().isEnum()) {
			return "'%s' is none of %s".formatted(failure.getValue(),
					List.of(failure.getTargetType().getType().getEnumConstants()));
		}
		return "'%s' is no %s".formatted(failure.getValue(),
				failure.getTargetType().getType().getSimpleName().toLowerCase(Locale.ROOT));
	}

}
