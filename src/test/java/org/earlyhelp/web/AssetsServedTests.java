package org.earlyhelp.web;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.earlyhelp.Api;
import org.earlyhelp.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@ServiceTest
class AssetsServedTests {

	private static final Pattern ASSET = Pattern.compile("\"(/assets/[^\"]+)\"");

	@Autowired
	private Api api;

	@Test
	void areNamedByContentAndKeptForAYear() {
		assertThat(namedBy("/sign-in")).hasSizeGreaterThanOrEqualTo(8).allSatisfy((asset) -> {
			assertThat(asset).matches("/assets/[a-z.-]+-[0-9a-f]{32}\\.(css|js|svg)");
			var answer = this.api.anonymously().get(asset);
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "immutable")
				.doesNotContain("no-store");
			assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
			assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
			assertThat(answer.header("Set-Cookie")).isNull();
		});
	}

	@Test
	void pointAtTheirPicturesByContent() {
		String style = namedBy("/sign-in").stream().filter((asset) -> asset.contains("moj")).findFirst().orElseThrow();
		List<String> pictures = Pattern.compile("url\\(([^)]+)\\)")
			.matcher(this.api.anonymously().get(style).text())
			.results()
			.map((MatchResult found) -> found.group(1))
			.toList();

		assertThat(pictures).isNotEmpty()
			.allSatisfy((picture) -> assertThat(this.api.anonymously().get(picture).status()).isEqualTo(200));
	}

	@Test
	void areNamedByContentInARefusalToo() {
		assertThat(namedBy("/nowhere")).isNotEmpty()
			.allSatisfy((asset) -> assertThat(this.api.anonymously().get(asset).status()).isEqualTo(200));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/webjars/htmx.org/2.0.7/dist/htmx.min.js",
			"/webjars/govuk-frontend/5.14.0/dist/govuk/assets/images/govuk-crest.svg", "/assets/images/govuk-crest.svg",
			"/assets/images/govuk-opengraph-image.png", "/assets/fonts/light-94a07e06a1-v2.woff2", "/assets/app.css",
			"/assets/app-00000000000000000000000000000000.css", "/static/assets/app.css", "/assets/", "/assets",
			"/templates/layout.html", "/favicon.ico" })
	void areAllThatIsServed(String path) {
		assertThat(this.api.anonymously().get(path).status()).isEqualTo(404);
	}

	private List<String> namedBy(String page) {
		return ASSET.matcher(this.api.anonymously().with("Accept", "text/html").get(page).text())
			.results()
			.map((MatchResult found) -> found.group(1))
			.distinct()
			.toList();
	}

}
