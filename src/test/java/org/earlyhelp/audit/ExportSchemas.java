package org.earlyhelp.audit;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;

import org.apache.commons.text.StringEscapeUtils;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether a file is what its standard says. FHIR: HL7's own schema, as HAPI hands it out,
 * over the XML form of the same resource. OCEL 2.0 and XES: no artifact on Maven Central
 * has their schemas, and the text of the latter may not be copied, so that what is
 * checked here is written from the published standards, and is ours.
 */
final class ExportSchemas {

	private static final String FHIR = "/org/hl7/fhir/r4/model/schema/auditevent.xsd";

	private static final Set<String> TYPES = Set.of("string", "time", "integer", "float", "boolean");

	private ExportSchemas() {
	}

	/** FHIR R4, in HL7's own words. */
	static Schema fhir() {
		return schema(ExportSchemas.class.getResource(FHIR));
	}

	/** XES of IEEE 1849, in ours. */
	static Schema xes() {
		return schema(ExportSchemas.class.getResource("xes.xsd"));
	}

	/** Fails where a text is not as a schema says. */
	static void validate(Schema schema, String xml) {
		try {
			schema.newValidator().validate(new StreamSource(new StringReader(xml)));
		}
		catch (SAXException | IOException ex) {
			throw new AssertionError(ex.getMessage() + " in " + xml.substring(0, Math.min(2_000, xml.length())), ex);
		}
	}

	/**
	 * The XML form of a resource: its elements in the order in which they stand,
	 * primitives as attributes.
	 */
	static String fhirXml(JsonNode resource) {
		String name = resource.get("resourceType").asString();
		var xml = new StringBuilder("<" + name + " xmlns=\"http://hl7.org/fhir\">");
		resource.properties()
			.stream()
			.filter((field) -> !field.getKey().equals("resourceType"))
			.forEach((field) -> element(field.getKey(), field.getValue(), xml));
		return xml.append("</" + name + ">").toString();
	}

	private static void element(String name, JsonNode node, StringBuilder xml) {
		if (node.isArray()) {
			node.forEach((one) -> element(name, one, xml));
		}
		else if (node.isObject()) {
			xml.append("<" + name + ">");
			node.properties().forEach((field) -> element(field.getKey(), field.getValue(), xml));
			xml.append("</" + name + ">");
		}
		else {
			xml.append("<" + name + " value=\"" + StringEscapeUtils.escapeXml11(node.asString()) + "\"/>");
		}
	}

	/**
	 * Fails where a log is not as OCEL 2.0 has it: the four lists; types with attributes
	 * of known kinds; each event and object of a declared type, with an id of its own,
	 * only attributes that its type has, and relationships to objects that are there.
	 */
	static void validateOcel(JsonNode log) {
		assertThat(names(log)).containsExactlyInAnyOrder("objectTypes", "eventTypes", "objects", "events");
		Map<String, Set<String>> objectTypes = types(log.get("objectTypes"));
		Map<String, Set<String>> eventTypes = types(log.get("eventTypes"));
		Set<String> objects = new HashSet<>();
		for (JsonNode object : log.get("objects")) {
			assertThat(objects.add(text(object, "id"))).as("an object's own id").isTrue();
			assertThat(objectTypes).containsKey(text(object, "type"));
			attributes(object, objectTypes.get(text(object, "type")), true);
		}
		Set<String> events = new HashSet<>();
		for (JsonNode event : log.get("events")) {
			assertThat(events.add(text(event, "id"))).as("an event's own id").isTrue();
			assertThat(eventTypes).containsKey(text(event, "type"));
			assertThat(java.time.Instant.parse(text(event, "time"))).isNotNull();
			attributes(event, eventTypes.get(text(event, "type")), false);
			related(event, objects);
		}
		log.get("objects").forEach((object) -> related(object, objects));
	}

	private static void related(JsonNode one, Set<String> objects) {
		for (JsonNode relationship : one.get("relationships")) {
			assertThat(names(relationship)).containsExactlyInAnyOrder("objectId", "qualifier");
			assertThat(objects).contains(text(relationship, "objectId"));
			assertThat(text(relationship, "qualifier")).isNotBlank();
		}
	}

	private static void attributes(JsonNode one, Set<String> known, boolean timed) {
		for (JsonNode attribute : one.get("attributes")) {
			assertThat(known).contains(text(attribute, "name"));
			assertThat(attribute.get("value").isString()).isTrue();
			assertThat(attribute.has("time")).isEqualTo(timed);
		}
	}

	private static Map<String, Set<String>> types(JsonNode types) {
		var known = new HashMap<String, Set<String>>();
		for (JsonNode type : types) {
			var attributes = new HashSet<String>();
			for (JsonNode attribute : type.get("attributes")) {
				assertThat(TYPES).contains(text(attribute, "type"));
				assertThat(attributes.add(text(attribute, "name"))).isTrue();
			}
			assertThat(known.put(text(type, "name"), attributes)).as("a type told twice").isNull();
		}
		return known;
	}

	private static String text(JsonNode node, String field) {
		assertThat(node.get(field)).as(field).isNotNull();
		assertThat(node.get(field).isString()).as(field).isTrue();
		return node.get(field).asString();
	}

	private static List<String> names(JsonNode node) {
		return new ArrayList<>(node.propertyNames());
	}

	private static Schema schema(URL url) {
		try {
			SchemaFactory factory = SchemaFactory.newDefaultInstance();
			factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "jar,jar:file,file");
			factory.setProperty("http://www.oracle.com/xml/jaxp/properties/maxOccurLimit", "100000");
			return factory.newSchema(url);
		}
		catch (SAXException ex) {
			throw new AssertionError(ex);
		}
	}

}
