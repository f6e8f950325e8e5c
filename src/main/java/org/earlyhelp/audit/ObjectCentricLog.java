package org.earlyhelp.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * OCEL 2.0 as JSON: events with the objects that they touch. Types come last, since only
 * then all are known; the order of a JSON object's fields means nothing.
 *
 * @see <a href="https://www.ocel-standard.org/">OCEL 2.0</a>
 */
final class ObjectCentricLog implements LedgerFormat {

	private static final List<String> ATTRIBUTES = List.of("outcome", "role", "agency", "request");

	private final JsonGenerator json;

	private final Pseudonyms pseudonyms;

	private final Set<String> types = new TreeSet<>();

	ObjectCentricLog(Writer out, Pseudonyms pseudonyms) {
		this.json = JsonMapper.shared().createGenerator(out);
		this.pseudonyms = pseudonyms;
	}

	@Override
	public void begin() {
		this.json.writeStartObject();
		this.json.writeArrayPropertyStart("events");
	}

	@Override
	public void write(ExportedEntry entry) {
		String type = entry.text("action");
		this.types.add(type);
		this.json.writeStartObject();
		this.json.writeStringProperty("id", this.pseudonyms.of("event", entry.text("id")));
		this.json.writeStringProperty("type", type);
		this.json.writeStringProperty("time", entry.text("occurredAt"));
		this.json.writeArrayPropertyStart("attributes");
		attribute("outcome", entry.text("outcome"));
		attribute("role", entry.text("role"));
		attribute("agency", entry.text("agency"));
		attribute("request", this.pseudonyms.of("request", entry.text("correlationId")));
		this.json.writeEndArray();
		this.json.writeArrayPropertyStart("relationships");
		entry.touched().forEach((one) -> {
			this.json.writeStartObject();
			this.json.writeStringProperty("objectId", this.pseudonyms.of(one.kind(), one.id()));
			this.json.writeStringProperty("qualifier", one.qualifier());
			this.json.writeEndObject();
		});
		this.json.writeEndArray();
		this.json.writeEndObject();
	}

	@Override
	public void end(Objects objects) throws IOException {
		this.json.writeEndArray();
		this.json.writeArrayPropertyStart("objects");
		for (String kind : ExportedObjects.COLUMNS.keySet()) {
			objects.each(kind, (id) -> {
				this.json.writeStartObject();
				this.json.writeStringProperty("id", this.pseudonyms.of(kind, id));
				this.json.writeStringProperty("type", kind);
				this.json.writeArrayPropertyStart("attributes");
				this.json.writeEndArray();
				this.json.writeArrayPropertyStart("relationships");
				this.json.writeEndArray();
				this.json.writeEndObject();
			});
		}
		this.json.writeEndArray();
		types("eventTypes", this.types, ATTRIBUTES);
		types("objectTypes", ExportedObjects.COLUMNS.keySet(), List.of());
		this.json.writeEndObject();
		this.json.flush();
	}

	private void attribute(String name, String value) {
		if (value != null) {
			this.json.writeStartObject();
			this.json.writeStringProperty("name", name);
			this.json.writeStringProperty("value", value);
			this.json.writeEndObject();
		}
	}

	private void types(String property, Set<String> names, List<String> attributes) {
		this.json.writeArrayPropertyStart(property);
		names.forEach((name) -> {
			this.json.writeStartObject();
			this.json.writeStringProperty("name", name);
			this.json.writeArrayPropertyStart("attributes");
			attributes.forEach((attribute) -> {
				this.json.writeStartObject();
				this.json.writeStringProperty("name", attribute);
				this.json.writeStringProperty("type", "string");
				this.json.writeEndObject();
			});
			this.json.writeEndArray();
			this.json.writeEndObject();
		});
		this.json.writeEndArray();
	}

}
