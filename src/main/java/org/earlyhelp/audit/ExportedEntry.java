package org.earlyhelp.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import tools.jackson.databind.JsonNode;

/**
 * An entry on its way into a file.
 *
 * @param index its place in the tree
 * @param fields those of its leaf
 * @param payload null where it is gone, or not for the asker
 * @param course the record whose course it belongs to: its case, else that which its
 * contact became, else its contact, family, person or subject
 */
record ExportedEntry(long index, Leaf fields, JsonNode payload, UUID course) {

	/** A record that the entry is about, or whoever acted. */
	record Touched(String kind, String qualifier, Object id) {
	}

	String text(String field) {
		Object value = this.fields.fields().get(field);
		return (value != null) ? value.toString() : null;
	}

	/** Never null, and each once. */
	List<Touched> touched() {
		var touched = new ArrayList<Touched>();
		add(touched, "case", "caseId");
		add(touched, "contact", "contactId");
		add(touched, "family", "familyId");
		add(touched, "person", "personId");
		Map<?, ?> subject = (Map<?, ?>) this.fields.fields().get("subject");
		String kind = ExportedObjects.SUBJECTS.get(subject.get("kind"));
		if (kind != null) {
			touched.add(new Touched(kind, kind, subject.get("id")));
		}
		touched.add(new Touched("actor", "done by", text("actor")));
		return touched;
	}

	private void add(List<Touched> touched, String kind, String field) {
		String id = text(field);
		if (id != null) {
			touched.add(new Touched(kind, kind, id));
		}
	}

}
