package org.earlyhelp.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What no template may hold: the policy of the pages' content would break on it. */
class TemplatesTests {

	private static final Path TEMPLATES = Path.of("src/main/resources/templates");

	@Test
	void writeNothingUnescaped() {
		assertThat(found("th:utext|\\[\\(|th:inline=")).isEmpty();
		assertThat("<p th:utext=\"${x}\">").containsPattern("th:utext|\\[\\(|th:inline=");
	}

	@Test
	void holdNoScriptAndNoStyle() {
		assertThat(templates()).allSatisfy((template) -> assertThat(inline(text(template))).isEmpty());
		assertThat(inline("<p style='x' onclick='y'></p><script>z</script><a th:style='x'></a><a hx-on:click='x'></a>"))
			.hasSize(5);
	}

	/** The layout gives each page its main element. */
	@Test
	void leaveTheMainElementToTheLayout() {
		assertThat(found("<main[ >]")).containsExactly("layout.html: <main ");
	}

	/** The looks of a component are written once: in its fragment. */
	@Test
	void takeComponentsFromTheirFragments() {
		assertThat(found("class=\"(govuk-(button|input|textarea|select|radios|checkboxes|tag|details|error-summary"
				+ "|notification-banner|panel|warning-text|inset-text)|moj-(filter|timeline|sub-navigation"
				+ "|side-navigation|alert))[ \"]"))
			.filteredOn((place) -> !place.startsWith("govuk/") && !place.startsWith("moj/"))
			.isEmpty();
	}

	/**
	 * Who hears the page by its title hears first that something is wrong with it. The
	 * layout asks the form; a page with other problems must tell it.
	 */
	@Test
	void beginTheTitleWithWhatIsWrong() {
		assertThat(templates().filter((template) -> text(template).contains("layout :: page("))
			.filter((template) -> text(template).contains("error-summary :: error-summary("))
			.filter((template) -> !text(template).contains("refused=") && !text(template).contains("form.refused()"))
			.map((template) -> TEMPLATES.relativize(template).toString())).isEmpty();
	}

	private static List<String> found(String pattern) {
		return templates()
			.flatMap((template) -> Pattern.compile(pattern)
				.matcher(text(template))
				.results()
				.map((MatchResult found) -> TEMPLATES.relativize(template) + ": " + found.group()))
			.toList();
	}

	private static List<String> inline(String template) {
		return Jsoup.parse(template).getAllElements().stream().flatMap(TemplatesTests::inline).toList();
	}

	private static Stream<String> inline(Element element) {
		boolean script = List.of("script", "style").contains(element.tagName()) && !element.data().isBlank();
		Stream<String> attributes = element.attributes()
			.asList()
			.stream()
			.map(Attribute::getKey)
			.filter((name) -> name.matches("(th:)?(style(append)?|on[a-z]+|hx-on.*|hx-vals|hx-vars)"));
		return Stream.concat(script ? Stream.of(element.tagName()) : Stream.empty(), attributes);
	}

	private static Stream<Path> templates() {
		try (Stream<Path> files = Files.walk(TEMPLATES)) {
			return files.filter((file) -> file.toString().endsWith(".html")).sorted().toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path template) {
		try {
			return Files.readString(template);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
