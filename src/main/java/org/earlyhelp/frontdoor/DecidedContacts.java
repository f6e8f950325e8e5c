package org.earlyhelp.frontdoor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.UUID;
import java.util.function.Consumer;

import org.earlyhelp.access.ContactVisibility;
import org.earlyhelp.access.FigureScope;
import org.earlyhelp.access.SqlRule;
import org.earlyhelp.access.User;
import org.earlyhelp.locality.Profile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The contacts that were decided in a time, one after the other, for who holds another
 * table against them.
 */
@Component
public class DecidedContacts {

	/** Rows that are held at once. */
	private static final int FETCHED = 200;

	private static final Columns.Given GIVEN = new Columns.Given();

	private static final Columns.Findings FINDINGS = new Columns.Findings();

	private static final Columns.Advice ADVICE = new Columns.Advice();

	private final JdbcClient database;

	private final Profile profile;

	DecidedContacts(JdbcClient database, Profile profile) {
		this.database = database;
		this.profile = profile;
	}

	/**
	 * Tells of each that counts in K02 and in the reader's figures, the earliest decided
	 * first.
	 * @param before the first moment after the time
	 */
	public void tell(Instant from, Instant before, User reader, FigureScope scope, Consumer<DecidedContact> consumer) {
		SqlRule counted = scope.rows("c");
		SqlRule readable = ContactVisibility.readableBy(reader, "c");
		var values = new HashMap<String, Object>(counted.values());
		values.putAll(readable.values());
		values.put("begins", from.atOffset(ZoneOffset.UTC));
		values.put("ends", before.atOffset(ZoneOffset.UTC));
		this.database.sql("""
				select c.id, c.reference, c.family_id, c.district, c.decided_at, c.level, c.outcome, c.current_taf,
					c.given, c.screening, c.recommendation, case when %s then 1 else 0 end as readable
				from contact c
				where c.decided_at >= :begins and c.decided_at < :ends
					and c.state not in ('VOID', 'LINKED_DUPLICATE') and %s
				order by c.decided_at, c.id""".formatted(readable.sql(), counted.sql()))
			.withFetchSize(FETCHED)
			.params(values)
			.query((row) -> {
				consumer.accept(read(row));
			});
	}

	private DecidedContact read(ResultSet row) throws SQLException {
		return new DecidedContact(row.getObject("id", UUID.class), row.getString("reference"),
				row.getObject("family_id", UUID.class), row.getString("district"),
				row.getObject("decided_at", OffsetDateTime.class).toInstant(), row.getString("level"),
				Outcome.valueOf(row.getString("outcome")),
				ADVICE.convertToEntityAttribute(row.getString("recommendation")), question(row),
				row.getInt("readable") == 1);
	}

	private ThresholdQuestion question(ResultSet row) throws SQLException {
		Screening screening = FINDINGS.convertToEntityAttribute(row.getString("screening"));
		Boolean currentTaf = row.getObject("current_taf", Boolean.class);
		return (screening != null && currentTaf != null) ? ThresholdQuestion
			.of(GIVEN.convertToEntityAttribute(row.getString("given")), screening.finding(), currentTaf, this.profile)
				: null;
	}

}
