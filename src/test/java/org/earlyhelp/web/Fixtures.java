package org.earlyhelp.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The examples that GOV.UK Frontend brings with each component: its options, and the
 * markup that they give. Options are handed to our fragments flattened; an example of
 * which any option has no flat name here is none that we support, and is left out.
 */
final class Fixtures {

	private static final String WHERE = "classpath*:META-INF/resources/webjars/govuk-frontend/*/dist/govuk/components/%s/fixtures.json";

	private static final Map<String, String> EVERYWHERE = names("""
			label.text=label label.classes=labelClasses label.isPageHeading=isPageHeading
			hint.text=hint errorMessage.text=errorMessage
			fieldset.legend.text=legend fieldset.legend.classes=legendClasses
			fieldset.legend.isPageHeading=isPageHeading fieldset.describedBy=describedBy
			fieldset.classes=fieldsetClasses formGroup.classes=formGroupClasses
			prefix.text=prefix suffix.text=suffix inputWrapper.classes=inputWrapperClasses
			countMessage.classes=countMessageClasses
			legend.text=legend legend.classes=legendClasses legend.isPageHeading=isPageHeading
			previous.href=previousHref previous.text=previousText previous.labelText=previousLabel
			next.href=nextHref next.text=nextText next.labelText=nextLabel
			card.title.text=cardTitle card.title.headingLevel=cardHeadingLevel card.classes=cardClasses
			card.actions.items=cardActions""");

	private static final Map<String, String> IN_ITEMS = names("""
			hint.text=hint label.classes=labelClasses conditional.html=conditional
			title.text=title title.classes=titleClasses status.text=status status.classes=statusClasses
			status.tag.text=tag status.tag.classes=tagClasses
			key.text=key key.classes=keyClasses value.text=value value.html=content value.classes=valueClasses
			actions.items=actions actions.classes=actionsClasses""");

	/** Which options each component takes under their own name. */
	private static final Map<String, String> OPTIONS = Map.ofEntries(Map.entry("back-link", "href text classes"),
			Map.entry("breadcrumbs", "items collapseOnMobile classes labelText"),
			Map.entry("button",
					"text href name value type id classes disabled preventDoubleClick isStartButton html=content"),
			Map.entry("character-count",
					"id name value rows maxlength maxwords threshold textareaDescriptionText classes spellcheck"),
			Map.entry("checkboxes", "name idPrefix values items describedBy classes"),
			Map.entry("date-input", "id namePrefix items classes"),
			Map.entry("details", "summaryText text html=content open id classes"),
			Map.entry("error-message", "text id classes visuallyHiddenText"),
			Map.entry("error-summary", "titleText descriptionText disableAutoFocus classes errorList"),
			Map.entry("fieldset", "describedBy classes role html=content"),
			Map.entry("file-upload", "id name value describedBy javascript multiple disabled classes"),
			Map.entry("hint", "text id classes"),
			Map.entry("input",
					"id name value type describedBy inputmode autocomplete autocapitalize spellcheck pattern disabled classes"),
			Map.entry("inset-text", "text html=content id classes"),
			Map.entry("label", "text for classes isPageHeading"),
			Map.entry("notification-banner", "text html=content type titleText titleId role disableAutoFocus classes"),
			Map.entry("pagination", "items landmarkLabel classes"),
			Map.entry("panel", "titleText text html=content classes"),
			Map.entry("password-input", "id name value describedBy autocomplete classes"),
			Map.entry("radios", "name idPrefix value items classes"),
			Map.entry("select", "id name value items describedBy disabled classes"),
			Map.entry("service-navigation",
					"serviceName serviceUrl navigation menuButtonText navigationLabel navigationId ariaLabel collapseNavigationOnMobile classes navigationClasses"),
			Map.entry("skip-link", "href text classes"), Map.entry("summary-list", "rows classes"),
			Map.entry("table", "caption captionClasses firstCellIsHeader classes head rows"),
			Map.entry("tag", "text classes"), Map.entry("task-list", "idPrefix classes items"),
			Map.entry("textarea", "id name value rows describedBy spellcheck autocomplete classes"),
			Map.entry("warning-text", "text iconFallbackText classes"));

	private static final String ITEM_OPTIONS = """
			text href value name id classes checked selected disabled divider behaviour number current ellipsis
			visuallyHiddenText active format colspan rowspan autocomplete inputmode pattern label""";

	/** Text written as markup reaches a fragment of ours where the item takes one. */
	private static final Map<String, String> ITEM_HTML = Map.of("table", "html=content");

	private final Function<String, Object> markup;

	/**
	 * @param markup makes of markup what a page gives as a fragment
	 */
	Fixtures(Function<String, Object> markup) {
		this.markup = markup;
	}

	static Stream<String> components() {
		return OPTIONS.keySet().stream().sorted();
	}

	/**
	 * One example.
	 *
	 * @param name as GOV.UK Frontend calls it
	 * @param options flattened
	 * @param html the markup expected
	 * @param unsupported the first option that our fragment does not take; else null
	 */
	record Example(String name, Map<String, Object> options, String html, String unsupported) {

	}

	List<Example> of(String component) {
		var examples = new ArrayList<Example>();
		for (Map<?, ?> fixture : read(component)) {
			var flat = new LinkedHashMap<String, Object>();
			String unsupported = null;
			try {
				flatten(component, (Map<?, ?>) fixture.get("options"), flat);
			}
			catch (Unsupported ex) {
				unsupported = ex.getMessage();
			}
			examples.add(new Example((String) fixture.get("name"), flat, (String) fixture.get("html"), unsupported));
		}
		return examples;
	}

	@SuppressWarnings("unchecked")
	private static List<Map<?, ?>> read(String component) {
		try {
			Resource[] found = new PathMatchingResourcePatternResolver().getResources(WHERE.formatted(component));
			return (List<Map<?, ?>>) JsonMapper.shared()
				.readValue(found[0].getInputStream(), Map.class)
				.get("fixtures");
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void flatten(String component, Map<?, ?> options, Map<String, Object> flat) {
		Map<String, String> names = new LinkedHashMap<>(EVERYWHERE);
		names.putAll(names(OPTIONS.get(component)));
		flatten(component, "", options, names, flat);
		if ("service-navigation".equals(component) && !options.containsKey("serviceName")) {
			throw new Unsupported("no serviceName");
		}
		if ("a".equals(options.get("element")) != options.containsKey("href")
				|| "input".equals(options.get("element"))) {
			if (options.containsKey("element")) {
				throw new Unsupported("element");
			}
		}
	}

	private void flatten(String component, String path, Map<?, ?> options, Map<String, String> names,
			Map<String, Object> flat) {
		options.forEach((key, value) -> {
			String here = path + key;
			if (value == null || Boolean.FALSE.equals(value) && here.endsWith("html") || "element".equals(here)) {
				return;
			}
			if (here.equals("textareaDescriptionText") && !options.containsKey("maxlength")
					&& !options.containsKey("maxwords")) {
				throw new Unsupported("a description without a limit");
			}
			if ("attributes".equals(here)) {
				if (((Map<?, ?>) value).values().stream().anyMatch(Map.class::isInstance)) {
					throw new Unsupported(here + " with options of their own");
				}
				flat.put("attributes", value);
			}
			else if (value instanceof Map<?, ?> nested
					&& names.keySet().stream().anyMatch((name) -> name.startsWith(here + "."))) {
				flatten(component, here + ".", nested, names, flat);
			}
			else if (names.containsKey(here) && here.toLowerCase().endsWith("html")) {
				flat.put(names.get(here), this.markup.apply((String) value));
			}
			else if (names.containsKey(here)) {
				flat.put(names.get(here), value(component, value));
			}
			else {
				throw new Unsupported(here);
			}
		});
	}

	private Object value(String component, Object value) {
		if (!(value instanceof List<?> several)) {
			return value;
		}
		var items = new ArrayList<Object>();
		for (Object item : several) {
			if (item instanceof Map<?, ?> map && !map.isEmpty()) {
				var names = new LinkedHashMap<>(IN_ITEMS);
				names.putAll(names(ITEM_OPTIONS));
				names.putAll(names(ITEM_HTML.getOrDefault(component, "")));
				var flat = new LinkedHashMap<String, Object>();
				flatten(component, "", map, names, flat);
				items.add(flat);
			}
			else if (item instanceof List<?>) {
				items.add(value(component, item));
			}
			else {
				throw new Unsupported("an item that is none");
			}
		}
		return items;
	}

	private static Map<String, String> names(String written) {
		var names = new LinkedHashMap<String, String>();
		for (String word : written.strip().split("\\s+")) {
			int at = word.indexOf('=');
			names.put((at < 0) ? word : word.substring(0, at), word.substring(at + 1));
		}
		return names;
	}

	private static final class Unsupported extends RuntimeException {

		private Unsupported(String option) {
			super(option);
		}

	}

}
