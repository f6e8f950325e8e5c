package org.earlyhelp.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * XES: a trace for each record's course, its events in the ledger's order. Wants the
 * entries course by course.
 *
 * @see <a href="https://xes-standard.org/">IEEE 1849</a>
 */
final class EventStream implements LedgerFormat {

	private static final String XES = "http://www.xes-standard.org/";

	private final XMLStreamWriter xml;

	private final Pseudonyms pseudonyms;

	private UUID course;

	EventStream(Writer out, Pseudonyms pseudonyms) {
		try {
			this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException(ex);
		}
		this.pseudonyms = pseudonyms;
	}

	@Override
	public void begin() throws IOException {
		writing(() -> {
			this.xml.writeStartDocument("UTF-8", "1.0");
			this.xml.writeStartElement("log");
			this.xml.writeDefaultNamespace(XES);
			this.xml.writeAttribute("xes.version", "1849.2016");
			this.xml.writeAttribute("xes.features", "");
			extension("Concept", "concept");
			extension("Time", "time");
			extension("Organizational", "org");
			extension("Identity", "identity");
			global("trace", "concept:name");
			global("event", "concept:name", "org:resource", "org:role", "early-help:outcome");
			this.xml.writeEmptyElement("classifier");
			this.xml.writeAttribute("name", "Action");
			this.xml.writeAttribute("scope", "event");
			this.xml.writeAttribute("keys", "concept:name");
			attribute("string", "concept:name", "Early help ledger");
		});
	}

	@Override
	public void write(ExportedEntry entry) throws IOException {
		writing(() -> {
			if (!entry.course().equals(this.course)) {
				next(entry.course());
			}
			this.xml.writeStartElement("event");
			attribute("string", "concept:name", entry.text("action"));
			attribute("date", "time:timestamp", entry.text("occurredAt"));
			attribute("id", "identity:id", this.pseudonyms.of("event", entry.text("id")));
			attribute("string", "org:resource", this.pseudonyms.of("actor", entry.text("actor")));
			attribute("string", "org:role", entry.text("role"));
			attribute("string", "org:group", entry.text("agency"));
			attribute("string", "early-help:outcome", entry.text("outcome"));
			this.xml.writeEndElement();
		});
	}

	@Override
	public void end(Objects objects) throws IOException {
		writing(() -> {
			if (this.course != null) {
				this.xml.writeEndElement();
			}
			this.xml.writeEndElement();
			this.xml.writeEndDocument();
			this.xml.flush();
		});
	}

	private void next(UUID next) throws XMLStreamException {
		if (this.course != null) {
			this.xml.writeEndElement();
		}
		this.course = next;
		this.xml.writeStartElement("trace");
		attribute("string", "concept:name", this.pseudonyms.of("course", next));
	}

	private void extension(String name, String prefix) throws XMLStreamException {
		this.xml.writeEmptyElement("extension");
		this.xml.writeAttribute("name", name);
		this.xml.writeAttribute("prefix", prefix);
		this.xml.writeAttribute("uri", XES + prefix + ".xesext");
	}

	/** What every trace or event has, with the value that would stand for none. */
	private void global(String scope, String... keys) throws XMLStreamException {
		this.xml.writeStartElement("global");
		this.xml.writeAttribute("scope", scope);
		for (String key : keys) {
			attribute("string", key, "UNKNOWN");
		}
		if (scope.equals("event")) {
			attribute("date", "time:timestamp", "1970-01-01T00:00:00Z");
		}
		this.xml.writeEndElement();
	}

	private void attribute(String type, String key, String value) throws XMLStreamException {
		if (value != null) {
			this.xml.writeEmptyElement(type);
			this.xml.writeAttribute("key", key);
			this.xml.writeAttribute("value", value);
		}
	}

	private void writing(Writing writing) throws IOException {
		try {
			writing.write();
		}
		catch (XMLStreamException ex) {
			throw new IOException(ex);
		}
	}

	private interface Writing {

		void write() throws XMLStreamException;

	}

}
