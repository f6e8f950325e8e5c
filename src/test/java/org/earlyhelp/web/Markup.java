package org.earlyhelp.web;

import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Markup without what makes no difference: order of attributes and classes, white space.
 */
final class Markup {

	private static final Set<String> ALONE = Set.of("checked", "disabled", "selected", "hidden", "multiple", "open");

	private Markup() {
	}

	static String normal(String html) {
		var normal = new StringBuilder();
		Jsoup.parseBodyFragment(html).body().childNodes().forEach((node) -> write(node, "", normal));
		return normal.toString();
	}

	private static void write(Node node, String indent, StringBuilder normal) {
		if (node instanceof TextNode text) {
			String words = text.getWholeText().replaceAll("\\s+", " ").strip();
			if (!words.isEmpty()) {
				normal.append(indent).append(words).append('\n');
			}
		}
		else if (node instanceof Element element) {
			normal.append(indent).append('<').append(element.tagName());
			attributes(element).forEach((name, value) -> normal.append(' ').append(name).append(value));
			normal.append(">\n");
			element.childNodes().forEach((child) -> write(child, indent + "  ", normal));
		}
	}

	private static TreeMap<String, String> attributes(Element element) {
		var attributes = new TreeMap<String, String>();
		for (Attribute attribute : element.attributes()) {
			String name = attribute.getKey().toLowerCase(Locale.ROOT);
			String value = attribute.getValue();
			if (name.equals("class")) {
				value = new TreeSet<>(element.classNames()).stream().collect(Collectors.joining(" "));
			}
			attributes.put(name, ALONE.contains(name) ? "" : "=\"" + value.strip() + "\"");
		}
		return attributes;
	}

}
