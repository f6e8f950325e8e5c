package org.earlyhelp.kpi;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every quarter that was closed; rows are added and never changed. */
@Component
class ClosedQuarters {

	private static final JsonMapper JSON = JsonMapper.builder()
		.changeDefaultPropertyInclusion((value) -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
		.build();

	private static final String HEAD = """
			id, from_on, to_on, number, reason, profile_version, closed_by, closed_at""";

	private final JdbcClient database;

	ClosedQuarters(JdbcClient database) {
		this.database = database;
	}

	/**
	 * All without their figures, the latest quarter first, its latest statement first.
	 */
	List<ClosedQuarter> all() {
		return this.database.sql("select " + HEAD + " from kpi_snapshot order by from_on desc, number desc")
			.query((row, number) -> read(row, null))
			.list();
	}

	Optional<ClosedQuarter> called(UUID id) {
		return this.database.sql("select " + HEAD + ", figures from kpi_snapshot where id = ?")
			.param(id)
			.query((row, number) -> read(row,
					JSON.readValue(row.getString("figures"), new TypeReference<List<KpiFigure>>() {
					})))
			.optional();
	}

	/** How often it was told; 0 where it never was. */
	int told(Period quarter) {
		return this.database.sql("select coalesce(max(number), 0) from kpi_snapshot where from_on = ?")
			.param(quarter.from())
			.query(Integer.class)
			.single();
	}

	void add(ClosedQuarter quarter) {
		this.database
			.sql("""
					insert into kpi_snapshot (id, from_on, to_on, number, reason, profile_version, figures, closed_by, closed_at)
					values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(quarter.id(), quarter.from(), quarter.to(), quarter.number(), quarter.reason(),
					quarter.profileVersion(), JSON.writeValueAsString(quarter.figures()), quarter.closedBy(),
					quarter.closedAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	private static ClosedQuarter read(ResultSet row, List<KpiFigure> figures) throws SQLException {
		return new ClosedQuarter(row.getObject("id", UUID.class), row.getObject("from_on", LocalDate.class),
				row.getObject("to_on", LocalDate.class), row.getInt("number"), row.getString("reason"),
				row.getString("profile_version"), row.getString("closed_by"),
				row.getObject("closed_at", OffsetDateTime.class).toInstant(), figures);
	}

}
