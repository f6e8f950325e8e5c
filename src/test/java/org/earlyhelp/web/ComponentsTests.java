package org.earlyhelp.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
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

}
