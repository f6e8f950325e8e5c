package org.earlyhelp.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.standard.processor.AbstractStandardFragmentInsertionTagProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code th:replace} of a component starts from nothing: an option that the call does not
 * give is null, and not what the page, or the component around it, calls by the same
 * name. A fragment that was given to a component sees what it saw where it was written.
 */
final class ComponentScope extends AbstractStandardFragmentInsertionTagProcessor {

	/** Before Thymeleaf's own. */
	private static final int PRECEDENCE = 99;

	private static final String OUTER = "scopeAroundComponent";

	/** The options of all components, and what components call their own values. */
	static final Set<String> NAMES = Set.of("act", "acts", "before", "refused", "wide", "actions", "active",
			"afterInput", "anyActs", "ariaLabel", "at", "attributes", "autocapitalize", "autocomplete", "back", "block",
			"body", "caption", "captionClasses", "cardActions", "cardClasses", "cardHeadingLevel", "cardTitle",
			"chosen", "classes", "clearHref", "clearText", "collapseOnMobile", "collapseNavigationOnMobile", "column",
			"columns", "conditionals", "date", "datetime", "content", "countMessageClasses", "day", "describedBy",
			"describes", "descriptionText", "disableAutoFocus", "disabled", "dotted", "end", "errorList",
			"errorMessage", "fieldsetClasses", "firstCellIsHeader", "for", "formGroupAttributes", "formGroupClasses",
			"head", "heading", "headingId", "headingLevel", "hint", "hintId", "href", "iconFallbackText", "id",
			"idPrefix", "inputWrapperClasses", "inputmode", "isPageHeading", "isStartButton", "isSuccess", "items",
			"javascript", "key", "kind", "label", "labelSize", "list", "labelClasses", "labelText", "landmarkLabel",
			"legend", "legendClasses", "line", "linked", "links", "listId", "looks", "maxlength", "maxwords",
			"menuButtonText", "month", "more", "most", "multiple", "name", "namePrefix", "nav", "navigation",
			"navigationClasses", "navigationId", "navigationLabel", "nextHref", "nextLabel", "nextText", "none", "one",
			"oneId", "open", "own", "ownId", "pattern", "prefix", "preventDoubleClick", "previousHref", "previousLabel",
			"previousText", "role", "row", "rows", "rowsOf", "says", "section", "sections", "selected",
			"selectedHeading", "serviceName", "serviceUrl", "showTitleAsHeading", "shows", "size", "small",
			"spellcheck", "stacked", "statusId", "submitText", "suffix", "summaryText", "text",
			"textareaDescriptionText", "threshold", "title", "titleId", "titleText", "type", "value", "values",
			"variant", "visuallyHiddenText", "year", OUTER);

	ComponentScope(String prefix) {
		super(TemplateMode.HTML, prefix, "replace", PRECEDENCE, true);
	}

	@Override
	protected void doProcess(ITemplateContext context, IProcessableElementTag tag, AttributeName attribute,
			String written, IElementTagStructureHandler structure) {
		if (isComponent(written)) {
			var outer = new HashMap<String, Object>();
			for (String name : NAMES) {
				Object value = context.getVariable(name);
				if (value != null) {
					outer.put(name, value);
					structure.setLocalVariable(name, null);
				}
			}
			structure.setLocalVariable(OUTER, outer);
		}
		else if (written.startsWith("${") && context.getVariable(OUTER) instanceof Map<?, ?> outer) {
			Map<?, ?> scope = whereWritten(given(context, written), outer);
			NAMES.forEach((name) -> structure.setLocalVariable(name, scope.get(name)));
		}
		// What the call gives is set after this, and so wins.
		super.doProcess(context, tag, attribute, written, structure);
	}

	private static boolean isComponent(String written) {
		return written.contains("~{govuk/") || written.contains("~{moj/") || written.contains("~{layout ")
				|| written.contains("~{fields ");
	}

	private static Object given(ITemplateContext context, String written) {
		return StandardExpressions.getExpressionParser(context.getConfiguration())
			.parseExpression(context, written)
			.execute(context);
	}

	/** A component may hand on what it was given itself. */
	private static Map<?, ?> whereWritten(Object fragment, Map<?, ?> scope) {
		boolean handedOn = scope.entrySet()
			.stream()
			.anyMatch((entry) -> !OUTER.equals(entry.getKey()) && isOrHolds(entry.getValue(), fragment));
		return (handedOn && scope.get(OUTER) instanceof Map<?, ?> outer) ? whereWritten(fragment, outer) : scope;
	}

	private static boolean isOrHolds(Object value, Object fragment) {
		return value == fragment
				|| (value instanceof Map<?, ?> several && several.values().stream().anyMatch((one) -> one == fragment));
	}

}
