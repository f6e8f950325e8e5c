package org.earlyhelp.workflow.engine;

import java.io.IOException;
import java.io.StringReader;
import java.util.Locale;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;

import org.earlyhelp.shared.InvalidInput;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Looks a table that somebody sent through before anything reads it: XML without a
 * document type, so that nothing outside is fetched and nothing expands; the elements of
 * a plain decision table alone; no language but FEEL (S-22).
 */
final class ThresholdXml extends DefaultHandler {

	private static final Set<String> ELEMENTS = Set.of("definitions", "description", "inputData", "decision",
			"variable", "informationRequirement", "requiredInput", "decisionTable", "input", "inputExpression",
			"inputValues", "output", "outputValues", "rule", "inputEntry", "outputEntry", "text", "textAnnotation",
			"association", "sourceRef", "targetRef", "DMNDI", "DMNDiagram", "DMNShape", "DMNEdge", "DMNLabel",
			"DMNDecisionServiceDividerLine", "Size", "Bounds", "waypoint");

	/** What Camunda adds; its others would change what is asked. */
	private static final Set<String> ADDED = Set.of("historyTimeToLive", "versionTag");

	private static final String CAMUNDA = "http://camunda.org/schema/1.0/dmn";

	private static final int DEEPEST = 16;

	private static final int MOST = 20_000;

	private int depth;

	private int elements;

	private ThresholdXml() {
	}

	/**
	 * @throws InvalidInput naming what is wrong, field {@code table}
	 */
	static void check(String text) {
		try {
			SAXParserFactory factory = SAXParserFactory.newInstance();
			factory.setNamespaceAware(true);
			factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
			factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
			factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
			factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
			factory.newSAXParser().parse(new InputSource(new StringReader(text)), new ThresholdXml());
		}
		catch (SAXParseException ex) {
			throw InvalidInput.of("table", "threshold.not-xml", ex.getLineNumber(), ex.getColumnNumber());
		}
		catch (SAXException ex) {
			throw InvalidInput.of("table", "threshold.unreadable");
		}
		catch (ParserConfigurationException | IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void startElement(String uri, String name, String qualified, Attributes attributes) {
		this.depth++;
		this.elements++;
		if (!ELEMENTS.contains(name)) {
			throw InvalidInput.of("table", "threshold.element", shown(name));
		}
		if (this.depth > DEEPEST || this.elements > MOST) {
			throw InvalidInput.of("table", "threshold.too-much");
		}
		for (int index = 0; index < attributes.getLength(); index++) {
			check(attributes.getURI(index), attributes.getLocalName(index), attributes.getValue(index));
		}
	}

	@Override
	public void endElement(String uri, String name, String qualified) {
		this.depth--;
	}

	private static void check(String uri, String name, String value) {
		boolean feel = value.isBlank() || value.toLowerCase(Locale.ROOT).equals("feel")
				|| value.matches("https?://www\\.omg\\.org/spec/(FEEL|DMN)/[0-9]{8}(/FEEL/?)?");
		if (name.equals("expressionLanguage") && !feel) {
			throw InvalidInput.of("table", "threshold.language", shown(value));
		}
		if (uri.equals(CAMUNDA) && !ADDED.contains(name)) {
			throw InvalidInput.of("table", "threshold.element", "camunda:" + shown(name));
		}
	}

	/** Enough of it to find it. */
	static String shown(String text) {
		String line = text.replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ").strip();
		return (line.length() > 60) ? line.substring(0, 60) + "…" : line;
	}

}
