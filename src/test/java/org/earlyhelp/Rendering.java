package org.earlyhelp;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.earlyhelp.shared.page.When;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Renders one fragment of a template without starting the service. */
public final class Rendering {

	private static final SpringTemplateEngine ENGINE = engine();

	private static final ApplicationContext BEANS = new AnnotationConfigApplicationContext(When.class);

	private Rendering() {
	}

	/** What a fragment without a page makes of this. */
	public static String of(String template, String fragment, Map<String, Object> model) {
		var context = new Context(Locale.UK, model);
		context.setVariable(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
				new ThymeleafEvaluationContext(BEANS, null));
		return ENGINE.process(template, Set.of(fragment), context);
	}

	private static SpringTemplateEngine engine() {
		var messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/pages/workflow", "messages/pages/family");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		var templates = new ClassLoaderTemplateResolver();
		templates.setPrefix("templates/");
		templates.setSuffix(".html");
		templates.setCharacterEncoding("UTF-8");
		var engine = new SpringTemplateEngine();
		engine.setTemplateEngineMessageSource(messages);
		engine.setTemplateResolver(templates);
		return engine;
	}

}
