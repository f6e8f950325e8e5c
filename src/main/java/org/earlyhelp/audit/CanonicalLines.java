package org.earlyhelp.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.Base64;
import java.util.LinkedHashMap;

import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger as it is, one line for each entry: its place, the bytes that are hashed, and
 * what they say with what the entry says beyond them. JSON escapes whatever would break a
 * line; beyond ASCII everything is escaped, so that no terminal is led astray either.
 */
final class CanonicalLines implements LedgerFormat {

	private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

	private final Writer out;

	CanonicalLines(Writer out) {
		this.out = out;
	}

	@Override
	public void write(ExportedEntry entry) throws IOException {
		var event = new LinkedHashMap<String, Object>(entry.fields().fields());
		if (entry.payload() != null) {
			event.put("payload", entry.payload());
		}
		var line = new LinkedHashMap<String, Object>();
		line.put("index", entry.index());
		line.put("leaf", Base64.getEncoder().encodeToString(entry.fields().bytes()));
		line.put("event", event);
		this.out.write(JSON.writeValueAsString(line));
		this.out.write('\n');
	}

}
