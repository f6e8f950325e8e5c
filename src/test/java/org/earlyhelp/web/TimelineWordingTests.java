package org.earlyhelp.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import org.earlyhelp.audit.TimelineKind;
import org.earlyhelp.casefile.DocumentAdded;
import org.earlyhelp.casefile.NoteWritten;
import org.earlyhelp.shared.DomainEvent;
import org.junit.jupiter.api.Test;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AssignableTypeFilter;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever may stand in a case's story can be read. */
class TimelineWordingTests {

	@Test
	void everyEventIsWordedAsASentenceAboutSomebody() throws IOException {
		var wordings = new Properties();
		try (var text = new InputStreamReader(new ClassPathResource("messages/audit.properties").getInputStream(),
				StandardCharsets.UTF_8)) {
			wordings.load(text);
		}

		assertThat(actions()).hasSizeGreaterThan(40)
			.allSatisfy(
					(action) -> assertThat(wordings.getProperty("timeline." + action)).as(action).startsWith("{0} "));
	}

	@Test
	void everyEventIsOfOneSort() {
		assertThat(actions()).allSatisfy((action) -> assertThat(TimelineKind.of(action)).as(action).isNotNull());
	}

	private static Set<String> actions() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false);
		scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
		Set<String> actions = new TreeSet<>(Set.of(NoteWritten.SUPERVISION, DocumentAdded.RESTRICTED));
		scanner.findCandidateComponents("org.earlyhelp")
			.stream()
			.filter((found) -> !found.getResourceDescription().contains("test-classes"))
			.map((found) -> found.getBeanClassName().replaceAll(".*[.$]", ""))
			.filter((name) -> !name.endsWith("Event"))
			.map((name) -> name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase())
			.forEach(actions::add);
		return actions;
	}

}
