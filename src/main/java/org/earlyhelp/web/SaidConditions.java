package org.earlyhelp.web;

import java.util.Set;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.AbstractStandardConditionalVisibilityTagProcessor;
import org.thymeleaf.standard.processor.StandardIfTagProcessor;
import org.thymeleaf.standard.processor.StandardUnlessTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.util.EvaluationUtils;

import org.springframework.stereotype.Component;

/**
 * {@code th:if} and {@code th:unless} ask of a text whether there is one. Thymeleaf by
 * itself takes the texts “no”, “off” and “false” for a no, so that a page left out what
 * somebody had said in just this word: a child’s answer, a note, a way out of a decision.
 */
@Component
class SaidConditions extends AbstractProcessorDialect {

	SaidConditions() {
		super("What was said", StandardDialect.PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new Condition(prefix, StandardIfTagProcessor.ATTR_NAME, StandardIfTagProcessor.PRECEDENCE, true),
				new Condition(prefix, StandardUnlessTagProcessor.ATTR_NAME, StandardUnlessTagProcessor.PRECEDENCE,
						false));
	}

	private static final class Condition extends AbstractStandardConditionalVisibilityTagProcessor {

		private final boolean shown;

		/** Just before the one it takes the place of, which then finds nothing to do. */
		private Condition(String prefix, String attribute, int precedence, boolean shown) {
			super(TemplateMode.HTML, prefix, attribute, precedence - 1);
			this.shown = shown;
		}

		@Override
		protected boolean isVisible(ITemplateContext context, IProcessableElementTag tag, AttributeName name,
				String condition) {
			Object found = StandardExpressions.getExpressionParser(context.getConfiguration())
				.parseExpression(context, condition)
				.execute(context);
			return (found instanceof String || EvaluationUtils.evaluateAsBoolean(found)) == this.shown;
		}

	}

}
