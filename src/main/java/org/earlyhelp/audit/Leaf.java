package org.earlyhelp.audit;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/**
 * The bytes of an entry in the tree: what of it is not personal, in the one form of RFC
 * 8785. Made from the row as it stands, so that a changed row no longer fits its hash.
 *
 * @param fields by name; none is null
 */
record Leaf(Map<String, Object> fields) {

	static final String COLUMNS = "e.id, e.occurred_at, e.recorded_at, e.action, e.outcome, e.actor, e.role, e.agency,"
			+ " e.subject_kind, e.subject_id, e.case_id, e.contact_id, e.family_id, e.person_id, e.correlation_id,"
			+ " e.node, e.schema_version, e.commitment, e.number";

	/** From this version of an entry on, its number is in its leaf too. */
	private static final int NUMBERED = 2;

	/** From a row with {@link #COLUMNS}. */
	static Leaf of(ResultSet row) throws SQLException {
		var fields = new LinkedHashMap<String, Object>();
		put(fields, "id", id(row, "id"));
		put(fields, "occurredAt", instant(row, "occurred_at"));
		put(fields, "recordedAt", instant(row, "recorded_at"));
		put(fields, "action", row.getString("action"));
		put(fields, "outcome", row.getString("outcome"));
		put(fields, "actor", row.getString("actor"));
		put(fields, "role", row.getString("role"));
		put(fields, "agency", row.getString("agency"));
		put(fields, "subject", Map.of("kind", row.getString("subject_kind"), "id", id(row, "subject_id")));
		put(fields, "caseId", id(row, "case_id"));
		put(fields, "contactId", id(row, "contact_id"));
		put(fields, "familyId", id(row, "family_id"));
		put(fields, "personId", id(row, "person_id"));
		put(fields, "correlationId", row.getString("correlation_id"));
		put(fields, "node", row.getString("node"));
		put(fields, "schema", row.getInt("schema_version"));
		if (row.getInt("schema_version") >= NUMBERED) {
			put(fields, "number", row.getLong("number"));
		}
		put(fields, "commitment", Base64.getEncoder().encodeToString(row.getBytes("commitment")));
		return new Leaf(fields);
	}

	byte[] bytes() {
		try {
			return new JsonCanonicalizer(JsonMapper.shared().writeValueAsString(this.fields)).getEncodedUTF8();
		}
		catch (IOException ex) {
			throw new IllegalStateException("Not canonical JSON", ex);
		}
	}

	private static void put(Map<String, Object> fields, String name, Object value) {
		if (value != null) {
			fields.put(name, value);
		}
	}

	private static String id(ResultSet row, String column) throws SQLException {
		UUID id = row.getObject(column, UUID.class);
		return (id != null) ? id.toString() : null;
	}

	private static String instant(ResultSet row, String column) throws SQLException {
		Instant moment = row.getObject(column, OffsetDateTime.class).toInstant();
		return moment.toString();
	}

}
