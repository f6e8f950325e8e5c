package org.earlyhelp.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Looking at a page finds what is wrong with it. */
@BrowserTest
class LookingTests {

	private static final String PAGE = "<!DOCTYPE html><html lang='en'><head><title>A page</title></head><body><main><h1>A page</h1>%s</main></body></html>";

	@Autowired
	private Visits visits;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			<img src='data:,'>                                   | image-alt
			<input type='text'>                                  | label
			<p style='color: #ccc; background: #fff'>Pale</p>    | color-contrast
			<div style='width: 2000px'>Wide</div>                | pixels beyond
			<h1>Another heading</h1>                             | headings of
			""")
	void findsWhatIsWrong(String content, String found) {
		try (Visit visit = this.visits.byNobody(1280, true)) {
			visit.page().setContent(PAGE.formatted(content));

			assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> visit.look("wrong"))
				.withMessageContaining(found);
		}
	}

}
