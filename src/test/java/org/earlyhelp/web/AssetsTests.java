package org.earlyhelp.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A council may use neither the crown nor the GDS Transport font, and is not GOV.UK. */
class AssetsTests {

	private static final Path BUILT = Path.of("target/classes/static/assets");

	private static final Pattern URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]*)[\"']?\\s*\\)");

	@Test
	void holdOnlyWhatPagesUse() {
		assertThat(files().map((file) -> BUILT.relativize(file).toString())).containsExactlyInAnyOrder("app.css",
				"app.js", "favicon.svg", "govuk-frontend.min.css", "govuk-frontend.min.js", "htmx.min.js",
				"images/icon-close-cross-black.svg", "images/icon-document.svg", "images/icon-progress-tick.svg",
				"images/icon-tag-remove-cross-white.svg", "images/icon-tag-remove-cross.svg",
				"images/icon-toggle-plus-minus.svg", "moj-frontend.min.css", "moj-frontend.min.js", "supported.js");
	}

	@Test
	void nameNoFontOfTheGovernment() {
		assertThat(styles()).hasSize(3).allSatisfy((style) -> {
			assertThat(text(style)).doesNotContainIgnoringCase("gds transport")
				.doesNotContain("@font-face")
				.contains("Helvetica");
		});
	}

	@Test
	void pointNeitherAtTheCrownNorAtAnythingThatIsNotThere() {
		assertThat(styles()).allSatisfy((style) -> assertThat(urls(style)).allSatisfy((url) -> {
			assertThat(url).doesNotContain("crest", "crown", "logo", "opengraph");
			assertThat(style.resolveSibling(url)).isRegularFile();
		}));
		assertThat(urls(BUILT.resolve("moj-frontend.min.css"))).isNotEmpty();
	}

	@Test
	void areWholeAfterTheRewriting() {
		assertThat(text(BUILT.resolve("govuk-frontend.min.css"))).contains(".govuk-button", ".govuk-task-list")
			.hasSizeGreaterThan(120_000);
		assertThat(text(BUILT.resolve("moj-frontend.min.css"))).contains(".moj-timeline", ".moj-filter")
			.hasSizeGreaterThan(80_000);
		assertThat(styles().stream().map(AssetsTests::text))
			.allSatisfy((style) -> assertThat(style.chars().filter((c) -> c == '{').count())
				.isEqualTo(style.chars().filter((c) -> c == '}').count()));
	}

	/** A browser would ask for the maps, and be refused. */
	@Test
	void pointAtNoSourceMaps() {
		assertThat(files()).noneSatisfy((file) -> assertThat(text(file)).contains("sourceMappingURL"));
	}

	private static List<Path> styles() {
		return files().filter((file) -> file.toString().endsWith(".css")).toList();
	}

	private static List<String> urls(Path style) {
		return URL.matcher(text(style)).results().map((MatchResult found) -> found.group(1)).toList();
	}

	private static Stream<Path> files() {
		try (Stream<Path> files = Files.walk(BUILT)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
