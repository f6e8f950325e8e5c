package org.earlyhelp.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.NotThere;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every erasure that was ever asked for. */
@Component
class Erasures {

	private static final String ALL = "select * from erasure";

	private static final JsonMapper JSON = new JsonMapper();

	private final JdbcClient database;

	Erasures(JdbcClient database) {
		this.database = database;
	}

	void asked(ErasureView asked) {
		this.database.sql("""
				insert into erasure (id, family_id, reference, basis, authority, kept_until, state, asked_by, asked_at)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(asked.id(), asked.familyId(), asked.reference(), asked.basis(), asked.authority(),
					new SqlParameterValue(Types.DATE, asked.keptUntil()), asked.state().name(), asked.askedBy(),
					utc(asked.askedAt()))
			.update();
	}

	void refused(UUID id, String by, Instant at, String comment) {
		this.database.sql("""
				update erasure set state = 'REFUSED', decided_by = ?, decided_at = ?, decision_comment = ?
				where id = ?""").params(by, utc(at), new SqlParameterValue(Types.VARCHAR, comment), id).update();
	}

	void erased(UUID id, String by, Instant at, String comment, RecordsOfFamily.Found found, Map<String, Integer> rows,
			List<ErasureView.Line> lines) {
		this.database.sql("""
				update erasure set state = 'ERASED', decided_by = ?, decided_at = ?, decision_comment = ?,
					people_erased = ?, people_kept = ?, rows_erased = ?
				where id = ?""")
			.params(by, utc(at), new SqlParameterValue(Types.VARCHAR, comment), found.people().size(),
					found.kept().size(), JSON.writeValueAsString(rows), id)
			.update();
		for (ErasureView.Line line : lines) {
			this.database.sql("""
					insert into erasure_record (erasure_id, record_id, kind, reference, opened_on, closed_on, outcome)
					values (?, ?, ?, ?, ?, ?, ?)""")
				.params(id, line.id(), line.kind(), line.reference(), line.openedOn(),
						new SqlParameterValue(Types.DATE, line.closedOn()),
						new SqlParameterValue(Types.VARCHAR, line.outcome()))
				.update();
		}
	}

	/**
	 * Held, so that one of two decides.
	 * @throws NotThere where there is none
	 */
	ErasureView held(UUID id) {
		return this.database.sql(ALL + " where id = ? for update")
			.param(id)
			.query(this::view)
			.optional()
			.orElseThrow(() -> NotThere.none(id));
	}

	/**
	 * With what is left of each record.
	 * @throws NotThere where there is none
	 */
	ErasureView called(UUID id) {
		return this.database.sql(ALL + " where id = ?")
			.param(id)
			.query(this::view)
			.optional()
			.orElseThrow(() -> NotThere.none(id));
	}

	/** The latest asked first. */
	List<ErasureView> latest(int limit, UUID before) {
		return (before != null)
				? this.database.sql(ALL + " where id < ? order by id desc limit ?")
					.params(before, limit)
					.query((row, number) -> view(row, null))
					.list()
				: this.database.sql(ALL + " order by id desc limit ?")
					.param(limit)
					.query((row, number) -> view(row, null))
					.list();
	}

	long count() {
		return this.database.sql("select count(*) from erasure").query(Long.class).single();
	}

	/** Whether a second person has still to decide on this family. */
	boolean waits(UUID family) {
		return this.database.sql("select count(*) from erasure where family_id = ? and state = 'ASKED'")
			.param(family)
			.query(Long.class)
			.single() > 0;
	}

	/** When a record of this reference was erased; empty where none was. */
	Optional<Instant> erasedAt(String reference) {
		return this.database.sql("""
				select e.decided_at from erasure_record r join erasure e on e.id = r.erasure_id
				where r.reference = ? fetch first 1 rows only""")
			.param(reference)
			.query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
			.optional();
	}

	private ErasureView view(ResultSet row, int number) throws SQLException {
		List<ErasureView.Line> lines = this.database.sql("""
				select record_id as id, kind, reference, opened_on, closed_on, outcome from erasure_record
				where erasure_id = ? order by opened_on, reference""")
			.param(row.getObject("id", UUID.class))
			.query(RecordsOfFamily::line)
			.list();
		return view(row, lines.isEmpty() ? null : lines);
	}

	private static ErasureView view(ResultSet row, List<ErasureView.Line> lines) throws SQLException {
		String rows = row.getString("rows_erased");
		Map<String, Integer> counted = null;
		if (rows != null) {
			counted = new LinkedHashMap<>();
			for (Map.Entry<String, tools.jackson.databind.JsonNode> one : JSON.readTree(rows).properties()) {
				counted.put(one.getKey(), one.getValue().asInt());
			}
		}
		OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
		return new ErasureView(row.getObject("id", UUID.class), row.getObject("family_id", UUID.class),
				row.getString("reference"), row.getString("basis"), row.getString("authority"),
				row.getObject("kept_until", LocalDate.class), ErasureState.valueOf(row.getString("state")),
				row.getString("asked_by"), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
				row.getString("decided_by"), (decided != null) ? decided.toInstant() : null,
				row.getString("decision_comment"), (Integer) row.getObject("people_erased"),
				(Integer) row.getObject("people_kept"), counted, lines);
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
