package org.earlyhelp.audit;

/** How a file of the ledger is written. */
public enum ExportFormat {

	/**
	 * One line of JSON for each entry, with the bytes that are hashed: the canonical one.
	 */
	JSONL("ledger.jsonl", "application/x-ndjson"),
	/** OCEL 2.0 as JSON, for process mining by cases, contacts, families and people. */
	OCEL("ledger.ocel.json", "application/json"),
	/** XES, IEEE 1849, for process mining case by case. */
	XES("ledger.xes", "application/xml;charset=UTF-8"),
	/** FHIR R4 AuditEvent resources, one on each line. */
	FHIR("ledger.fhir.ndjson", "application/fhir+ndjson");

	private final String filename;

	private final String contentType;

	ExportFormat(String filename, String contentType) {
		this.filename = filename;
		this.contentType = contentType;
	}

	String filename() {
		return this.filename;
	}

	String contentType() {
		return this.contentType;
	}

}
