package org.earlyhelp.web;

import java.util.Map;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.processor.AbstractStandardExpressionAttributeTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code th:spread="${attributes}"} gives an element each entry of a map as an attribute:
 * null or false leaves it out, true writes it alone.
 */
final class SpreadAttributes extends AbstractStandardExpressionAttributeTagProcessor {

	private static final int AFTER_THE_OTHERS = 1250;

	SpreadAttributes(String prefix) {
		super(TemplateMode.HTML, prefix, "spread", AFTER_THE_OTHERS, true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute,
			String written, Object result, IElementTagStructureHandler structure) {
		if (result instanceof Map<?, ?> attributes) {
			attributes.forEach((name, value) -> set(String.valueOf(name), value, structure));
		}
	}

	private static void set(String name, Object value, IElementTagStructureHandler structure) {
		if (value != null && !Boolean.FALSE.equals(value)) {
			String text = Boolean.TRUE.equals(value) ? "" : String.valueOf(value);
			structure.setAttribute(name, org.unbescape.html.HtmlEscape.escapeHtml4Xml(text));
		}
	}

}
