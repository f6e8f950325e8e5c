package org.earlyhelp.audit;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;

/**
 * FHIR R4 AuditEvent resources, one on each line, their elements in the order in which
 * the standard has them.
 *
 * @see <a href="https://hl7.org/fhir/R4/auditevent.html">HL7 FHIR R4, AuditEvent</a>
 */
final class FhirAuditEvents implements LedgerFormat {

	private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

	private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

	private static final String OURS = "urn:early-help:";

	private final Writer out;

	private final Pseudonyms pseudonyms;

	FhirAuditEvents(Writer out, Pseudonyms pseudonyms) {
		this.out = out;
		this.pseudonyms = pseudonyms;
	}

	@Override
	public void write(ExportedEntry entry) throws IOException {
		Outcome outcome = Outcome.valueOf(entry.text("outcome"));
		var event = new LinkedHashMap<String, Object>();
		event.put("resourceType", "AuditEvent");
		event.put("id", this.pseudonyms.of("event", entry.text("id")));
		event.put("type", type(entry.text("action")));
		event.put("subtype", List.of(ordered("system", OURS + "action", "code", entry.text("action"))));
		event.put("action", (outcome == Outcome.VIEWED) ? "R" : "E");
		event.put("period", ordered("start", entry.text("occurredAt"), "end", entry.text("occurredAt")));
		event.put("recorded", entry.text("recordedAt"));
		event.put("outcome", code(outcome));
		event.put("agent", List.of(agent(entry)));
		event.put("source", source(entry));
		List<Object> entities = entities(entry);
		if (!entities.isEmpty()) {
			event.put("entity", entities);
		}
		this.out.write(JsonMapper.shared().writeValueAsString(event));
		this.out.write('\n');
	}

	private Map<String, Object> agent(ExportedEntry entry) {
		return ordered("type",
				Map.of("coding", List.of(ordered("system", HL7 + "extra-security-role-type", "code", "humanuser"))),
				"role", List.of(Map.of("text", entry.text("role"))), "who", identified("actor", entry.text("actor")),
				"requestor", true);
	}

	private static Map<String, Object> source(ExportedEntry entry) {
		var source = new LinkedHashMap<String, Object>();
		if (entry.text("agency") != null) {
			source.put("site", entry.text("agency"));
		}
		source.put("observer", Map.of("display", entry.text("node")));
		source.put("type",
				List.of(ordered("system", HL7 + "security-source-type", "code", "4", "display", "Application Server")));
		return source;
	}

	private List<Object> entities(ExportedEntry entry) {
		var entities = new ArrayList<Object>();
		entry.touched().stream().filter((one) -> !one.kind().equals("actor")).forEach((one) -> {
			boolean person = one.kind().equals("person") || one.kind().equals("family");
			entities.add(ordered("what", identified(one.kind(), one.id()), "type",
					person ? ordered("system", HL7 + "audit-entity-type", "code", "1", "display", "Person")
							: ordered("system", HL7 + "audit-entity-type", "code", "2", "display", "System Object")));
		});
		return entities;
	}

	private Map<String, Object> identified(String kind, Object id) {
		return Map.of("identifier", ordered("system", OURS + kind, "value", this.pseudonyms.of(kind, id)));
	}

	/** What sort of thing it was, in the words that every reader of audits knows. */
	private static Map<String, Object> type(String action) {
		return switch (action) {
			case "EXPORTED" -> ordered("system", DICOM, "code", "110106", "display", "Export");
			case "SIGN_IN", "SIGN_IN_REFUSED" ->
				ordered("system", DICOM, "code", "110114", "display", "User Authentication");
			case "LIST_VIEWED" -> ordered("system", DICOM, "code", "110112", "display", "Query");
			case "AUDIT_SEARCHED" -> ordered("system", DICOM, "code", "110101", "display", "Audit Log Used");
			default -> ordered("system", DICOM, "code", "110110", "display", "Patient Record");
		};
	}

	/** Success, minor failure or serious failure. */
	private static String code(Outcome outcome) {
		return switch (outcome) {
			case DONE, VIEWED -> "0";
			case REFUSED, DENIED -> "4";
			case FAILED -> "8";
		};
	}

	private static Map<String, Object> ordered(Object... pairs) {
		var ordered = new LinkedHashMap<String, Object>();
		for (int at = 0; at < pairs.length; at += 2) {
			ordered.put((String) pairs[at], pairs[at + 1]);
		}
		return ordered;
	}

}
