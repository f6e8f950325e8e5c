package org.earlyhelp.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.standard.expression.Fragment;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;

import org.springframework.context.support.ResourceBundleMessageSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The component fragments give the markup that GOV.UK Frontend's own macros give. */
class ComponentsTests {

	private static final SpringTemplateEngine ENGINE = engine();

	private static SpringTemplateEngine engine() {
		var words = new ResourceBundleMessageSource();
		words.setBasename("messages/pages/layout");
		words.setDefaultEncoding("UTF-8");
		words.setFallbackToSystemLocale(false);
		var files = new ClassLoaderTemplateResolver();
		files.setPrefix("templates/");
		files.setSuffix(".html");
		files.setCharacterEncoding("UTF-8");
		files.setResolvablePatterns(Set.of("govuk/*", "moj/*"));
		files.setOrder(1);
		var texts = new StringTemplateResolver();
		texts.setTemplateMode(TemplateMode.HTML);
		texts.setOrder(2);
		var engine = new SpringTemplateEngine();
		engine.setTemplateEngineMessageSource(words);
		engine.addTemplateResolver(files);
		engine.addTemplateResolver(texts);
		engine.addDialect(new ComponentDialect());
		return engine;
	}

	/** What a page would give as {@code ~{:: given}}. */
	private static Fragment fragment(String html) {
		var caught = new ArrayList<Fragment>();
		Predicate<Fragment> catcher = caught::add;
		render("<th:block th:with=\"it=~{:: given}\"><th:block th:if=\"${catcher.test(it)}\"></th:block></th:block>"
				+ "<th:block th:fragment=\"given\">" + html + "</th:block>", Map.of("catcher", catcher));
		return caught.get(0);
	}

	private static String render(String template, Map<String, Object> model) {
		return ENGINE.process(template, new Context(Locale.UK, model));
	}

	private static String component(String component, Map<String, Object> options) {
		String arguments = options.keySet()
			.stream()
			.map((option) -> option + "=${options['" + option + "']}")
			.collect(Collectors.joining(", ", "(", ")"));
		return render("<th:block th:replace=\"~{govuk/%s :: %s%s}\"></th:block>".formatted(component, component,
				options.isEmpty() ? "" : arguments), Map.of("options", options));
	}

	@TestFactory
	Stream<DynamicTest> giveTheMarkupOfTheirExamples() {
		var fixtures = new Fixtures(ComponentsTests::fragment);
		return Fixtures.components()
			.flatMap((component) -> fixtures.of(component)
				.stream()
				.filter((example) -> example.unsupported() == null)
				.map((example) -> DynamicTest.dynamicTest(component + ": " + example.name(),
						() -> assertThat(Markup.normal(component(component, example.options())))
							.isEqualTo(Markup.normal(example.html())))));
	}

	/** So that the comparison cannot come to nothing. */
	@Test
	void areComparedWithMostOfTheirExamples() {
		var fixtures = new Fixtures(ComponentsTests::fragment);
		String compared = Fixtures.components()
			.map((component) -> component + "="
					+ fixtures.of(component).stream().filter((example) -> example.unsupported() == null).count())
			.collect(Collectors.joining(" "));

		assertThat(compared).isEqualTo("""
				back-link=6 breadcrumbs=11 button=19 character-count=23 checkboxes=36 date-input=25 details=9
				error-message=7 error-summary=15 fieldset=17 file-upload=19 hint=5 input=38 inset-text=6
				label=16 notification-banner=19 pagination=14 panel=6 password-input=11 radios=38 select=18
				service-navigation=11 skip-link=8 summary-list=24 table=20 tag=12 task-list=8 textarea=18
				warning-text=7""".replace('\n', ' '));
	}

	@Test
	void takeNothingThatTheyWereNotGiven() {
		String page = """
				<th:block th:with="hint='of the page', value='of the page'">
					<th:block th:replace="~{govuk/input :: input(name='a', label='A')}"></th:block>
				</th:block>""";

		assertThat(render(page, Map.of("errorMessage", "of the page"))).doesNotContain("of the page");
	}

	@Test
	void showWhatTheyWereGivenAsItsWriterSawIt() {
		String page = """
				<th:block th:with="text='of the page', own='of the page too', more=~{:: more}">
					<th:block th:replace="~{govuk/radios :: radios(name='r', hint='of the radios', items=${items}, conditionals=${ {no: more} })}"></th:block>
				</th:block>
				<th:block th:if="false"><th:block th:fragment="more">
					<p th:text="${text}"></p><p th:text="${own}"></p>
					<th:block th:replace="~{govuk/input :: input(name='why', label=${text})}"></th:block>
				</th:block></th:block>""";
		String shown = render(page, Map.of("items", List.of(Map.of("value", "no", "text", "No"))));

		assertThat(Markup.normal(shown)).contains("conditional-r", "<p>\n        of the page\n", "of the page too")
			.containsOnlyOnce("of the radios")
			.contains("<label class=\"govuk-label\" for=\"why\">\n          of the page");
	}

	@Test
	void readRecordsAndMapsAlike() {
		record Answer(String value, String text, boolean checked) {
		}

		String page = "<th:block th:replace=\"~{govuk/radios :: radios(name='r', items=${items})}\"></th:block>";
		var asRecord = render(page, Map.of("items", List.of(new Answer("a", "A", true))));
		var asMap = render(page, Map.of("items", List.of(Map.of("value", "a", "text", "A", "checked", true))));

		assertThat(asRecord).isEqualTo(asMap).contains("checked");
	}

	@Test
	void escapeWhatTheyAreGiven() {
		String shown = component("input", Map.of("name", "a", "label", "<b>x</b>", "value", "\"><script>", "attributes",
				Map.of("data-x", "\"><script>")));

		assertThat(shown).doesNotContain("<script>", "<b>");
	}

	/** An option that the scope does not know could come from anywhere. */
	@Test
	void areGivenOnlyOptionsOfTheirScope() throws IOException {
		var given = new TreeSet<String>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				given.addAll(optionsGiven(Files.readString(file)));
			}
		}

		assertThat(given).contains("label", "errorMessage", "items").isSubsetOf(ComponentScope.NAMES);
	}

	private static List<String> optionsGiven(String template) {
		return Pattern.compile("~\\{(govuk|moj)/[a-z-]+ :: [a-z-]+\\(")
			.matcher(template)
			.results()
			.flatMap((call) -> Pattern.compile("(^|, ?)([A-Za-z]+)=")
				.matcher(flat(template.substring(call.end())))
				.results()
				.map((option) -> option.group(2)))
			.toList();
	}

	/** The arguments of the call without what stands in brackets or quotes in them. */
	private static String flat(String rest) {
		var arguments = new StringBuilder();
		int depth = 0;
		boolean quoted = false;
		for (char c : rest.toCharArray()) {
			quoted = (c == '\'') != quoted;
			depth += (quoted) ? 0 : ("({".indexOf(c) >= 0) ? 1 : (")}".indexOf(c) >= 0) ? -1 : 0;
			if (depth < 0) {
				break;
			}
			arguments.append((depth == 0 && !quoted) ? String.valueOf(c) : "");
		}
		return arguments.toString();
	}

}
