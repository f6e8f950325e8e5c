package org.earlyhelp.web;

import java.util.Set;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.standard.StandardDialect;

/**
 * What the component fragments ({@code templates/govuk}, {@code templates/moj}) need
 * beside Thymeleaf itself: a scope of their own, {@code th:spread} and {@code #parts}.
 */
@Component
class ComponentDialect extends AbstractProcessorDialect implements IExpressionObjectDialect {

	ComponentDialect() {
		super("components", StandardDialect.PREFIX, StandardDialect.PROCESSOR_PRECEDENCE);
	}

	@Override
	public Set<IProcessor> getProcessors(String prefix) {
		return Set.of(new ComponentScope(prefix), new SpreadAttributes(prefix));
	}

	@Override
	public IExpressionObjectFactory getExpressionObjectFactory() {
		return new IExpressionObjectFactory() {

			@Override
			public Set<String> getAllExpressionObjectNames() {
				return Set.of("parts");
			}

			@Override
			public Object buildObject(IExpressionContext context, String name) {
				return "parts".equals(name) ? new Parts() : null;
			}

			@Override
			public boolean isCacheable(String name) {
				return true;
			}

		};
	}

}
