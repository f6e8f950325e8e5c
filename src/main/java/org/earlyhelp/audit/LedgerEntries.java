package org.earlyhelp.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.earlyhelp.shared.FamilyId;
import org.earlyhelp.shared.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the ledger. */
@Component
class LedgerEntries {

	private final JdbcClient database;

	private final Vault vault;

	LedgerEntries(JdbcClient database, Vault vault) {
		this.database = database;
		this.vault = vault;
	}

	/** The newest first, one more than the limit where there are more. */
	List<LedgerLine> newest(LedgerSearch search) {
		Where where = where(search);
		if (search.after() != null) {
			where.and("id < ?", search.after());
		}
		return this.database.sql("select * from ledger_entry" + where.text() + " order by id desc limit ?")
			.params(where.with(search.limit() + 1))
			.query(this::line)
			.list();
	}

	long count(LedgerSearch search) {
		Where where = where(search);
		return this.database.sql("select count(*) from ledger_entry" + where.text())
			.params(where.values)
			.query(Long.class)
			.single();
	}

	/** What was done about the case or the contact that began it, the oldest first. */
	List<LedgerLine> story(UUID episode, UUID contact, Set<String> without, UUID after, int limit) {
		Where where = done(episode, contact, without);
		if (after != null) {
			where.and("id > ?", after);
		}
		return this.database.sql("select * from ledger_entry" + where.text() + " order by id limit ?")
			.params(where.with(limit))
			.query(this::line)
			.list();
	}

	long lengthOf(UUID episode, UUID contact, Set<String> without) {
		Where where = done(episode, contact, without);
		return this.database.sql("select count(*) from ledger_entry" + where.text())
			.params(where.values)
			.query(Long.class)
			.single();
	}

	private static Where done(UUID episode, UUID contact, Set<String> without) {
		var where = new Where();
		if (contact == null) {
			where.and("case_id = ?", episode);
		}
		else {
			where.and("(case_id = ? or contact_id = ?)", episode).values.add(contact);
		}
		without.forEach((action) -> where.and("action <> ?", action));
		return where.and("outcome = ?", Outcome.DONE.name());
	}

	private static Where where(LedgerSearch search) {
		return new Where().and("case_id = ?", search.caseId())
			.and("contact_id = ?", search.contactId())
			.and("person_id = ?", search.personId())
			.and("actor = ?", search.actor())
			.and("action = ?", search.action())
			.and("occurred_at >= ?", search.from())
			.and("occurred_at < ?", search.to());
	}

	private LedgerLine line(ResultSet row, int number) throws SQLException {
		UUID family = row.getObject("family_id", UUID.class);
		byte[] sealed = row.getBytes("payload");
		byte[] salted = (sealed != null)
				? this.vault.opened((family != null) ? new FamilyId(family) : null, sealed).orElse(null) : null;
		return new LedgerLine(row.getObject("id", UUID.class), instant(row, "occurred_at"), instant(row, "recorded_at"),
				row.getString("action"), Outcome.valueOf(row.getString("outcome")), row.getString("actor"),
				row.getString("role"), row.getString("agency"),
				new Subject(Subject.Kind.valueOf(row.getString("subject_kind")),
						row.getObject("subject_id", UUID.class)),
				row.getObject("case_id", UUID.class), row.getObject("contact_id", UUID.class), family,
				row.getObject("person_id", UUID.class), row.getString("correlation_id"), row.getString("node"),
				row.getInt("schema_version"), Base64.getEncoder().encodeToString(row.getBytes("commitment")),
				(salted != null) ? new Payload(salted).content() : null);
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	/** Grows by what was asked for. */
	private static final class Where {

		private final StringBuilder text = new StringBuilder();

		private final List<Object> values = new ArrayList<>();

		/** Adds nothing where the value is null. */
		Where and(String condition, Object value) {
			if (value != null) {
				this.text.append(this.text.isEmpty() ? " where " : " and ").append(condition);
				this.values.add((value instanceof Instant instant) ? Entry.utc(instant) : value);
			}
			return this;
		}

		String text() {
			return this.text.toString();
		}

		List<Object> with(Object more) {
			var all = new ArrayList<>(this.values);
			all.add(more);
			return all;
		}

	}

}
