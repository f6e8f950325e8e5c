package org.earlyhelp.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

	private final LedgerSubjects subjects;

	LedgerEntries(JdbcClient database, Vault vault, LedgerSubjects subjects) {
		this.database = database;
		this.vault = vault;
		this.subjects = subjects;
	}

	/** The newest first, one more than the limit where there are more. */
	List<LedgerLine> newest(LedgerSearch search) {
		Where where = where(search.filter());
		if (search.after() != null) {
			where.and("id < ?", search.after());
		}
		return this.database.sql("select * from ledger_entry" + where.text() + " order by id desc limit ?")
			.params(where.with(search.limit() + 1))
			.query(this::line)
			.list();
	}

	/** One entry. */
	Optional<LedgerLine> one(UUID id) {
		return this.database.sql("select * from ledger_entry where id = ?").param(id).query(this::line).optional();
	}

	long count(LedgerFilter filter) {
		Where where = where(filter);
		return this.database.sql("select count(*) from ledger_entry" + where.text())
			.params(where.values)
			.query(Long.class)
			.single();
	}

	/** What was done about these, the oldest first; views and refusals are left out. */
	List<LedgerLine> about(LedgerRecords records, Set<String> without, Instant until, UUID after, int limit) {
		Where where = done(records, without, until);
		if (after != null) {
			where.and("id > ?", after);
		}
		return this.database.sql("select * from ledger_entry" + where.text() + " order by id limit ?")
			.params(where.with(limit))
			.query(this::line)
			.list();
	}

	long countAbout(LedgerRecords records, Set<String> without, Instant until) {
		Where where = done(records, without, until);
		return this.database.sql("select count(*) from ledger_entry" + where.text())
			.params(where.values)
			.query(Long.class)
			.single();
	}

	/** When each of these deeds was first done about these records from a moment on. */
	Map<String, Instant> firstSince(LedgerRecords records, Set<String> actions, Instant since) {
		Where where = new Where().and("outcome = ?", Outcome.DONE.name())
			.and("occurred_at >= ?", since)
			.in("action", actions)
			.about(records);
		var first = new HashMap<String, Instant>();
		this.database
			.sql("select action, min(occurred_at) as first_at from ledger_entry" + where.text() + " group by action")
			.params(where.values)
			.query((row) -> {
				first.put(row.getString("action"), instant(row, "first_at"));
			});
		return first;
	}

	private static Where done(LedgerRecords records, Set<String> without, Instant until) {
		var where = new Where().and("outcome = ?", Outcome.DONE.name()).and("occurred_at < ?", until);
		without.forEach((action) -> where.and("action <> ?", action));
		return where.about(records);
	}

	/** What was done about the case or the contact that began it, the oldest first. */
	List<LedgerLine> story(Story story, UUID after, int limit) {
		Where where = done(story);
		if (after != null) {
			where.and("id > ?", after);
		}
		return this.database.sql("select * from ledger_entry" + where.text() + " order by id limit ?")
			.params(where.with(limit))
			.query(this::line)
			.list();
	}

	/** The same, the newest first. */
	List<LedgerLine> latestOf(Story story, UUID before, int limit) {
		Where where = done(story);
		if (before != null) {
			where.and("id < ?", before);
		}
		return this.database.sql("select * from ledger_entry" + where.text() + " order by id desc limit ?")
			.params(where.with(limit))
			.query(this::line)
			.list();
	}

	long lengthOf(Story story) {
		Where where = done(story);
		return this.database.sql("select count(*) from ledger_entry" + where.text())
			.params(where.values)
			.query(Long.class)
			.single();
	}

	Optional<UUID> latest(UUID episode, String action, String actor) {
		return this.database
			.sql("select id from ledger_entry where case_id = ? and action = ? and actor = ? order by id desc limit 1")
			.params(episode, action, actor)
			.query(UUID.class)
			.optional();
	}

	/** What others did about these cases, the newest first. */
	List<LedgerLine> byOthers(Collection<UUID> cases, String username, Collection<String> actions, Instant since,
			Collection<UUID> except, int limit) {
		Where where = changed(cases, username, actions, since, except);
		return this.database.sql("select * from ledger_entry" + where.text() + " order by id desc limit ?")
			.params(where.with(limit))
			.query(this::line)
			.list();
	}

	int countByOthers(Collection<UUID> cases, String username, Collection<String> actions, Instant since,
			Collection<UUID> except, int limit) {
		Where where = changed(cases, username, actions, since, except);
		return this.database
			.sql("select count(*) from (select 1 from ledger_entry" + where.text() + " limit ?) counted")
			.params(where.with(limit))
			.query(Integer.class)
			.single();
	}

	/** The newest first. */
	List<LedgerLine> looks(UUID episode, UUID contact, UUID before, int limit) {
		Where where = looked(episode, contact).and("id < ?", before);
		return this.database.sql("select * from ledger_entry" + where.text() + " order by id desc limit ?")
			.params(where.with(limit))
			.query(this::line)
			.list();
	}

	long countLooks(UUID episode, UUID contact) {
		Where where = looked(episode, contact);
		return this.database.sql("select count(*) from ledger_entry" + where.text())
			.params(where.values)
			.query(Long.class)
			.single();
	}

	private static Where looked(UUID episode, UUID contact) {
		var where = new Where();
		if (contact == null) {
			where.and("case_id = ?", episode);
		}
		else {
			where.and("(case_id = ? or contact_id = ?)", episode).values.add(contact);
		}
		return where.and("outcome = ?", Outcome.VIEWED.name());
	}

	private static Where changed(Collection<UUID> cases, String username, Collection<String> actions, Instant since,
			Collection<UUID> except) {
		var where = new Where().in("case_id", cases)
			.in("action", actions)
			.and("recorded_at > ?", since)
			.and("outcome = ?", Outcome.DONE.name())
			.and("actor <> ?", username);
		except.forEach((entry) -> where.and("id <> ?", entry));
		return where;
	}

	private static Where done(Story story) {
		var where = new Where();
		UUID episode = story.episode().value();
		if (story.contact() == null) {
			where.and("case_id = ?", episode);
		}
		else {
			where.and("(case_id = ? or contact_id = ?)", episode).values.add(story.contact().value());
		}
		story.without().forEach((action) -> where.and("action <> ?", action));
		return where.in("action", story.actions()).in("id", story.entries()).and("outcome = ?", Outcome.DONE.name());
	}

	private Where where(LedgerFilter filter) {
		var where = new Where().and("case_id = ?", filter.caseId())
			.and("contact_id = ?", filter.contactId())
			.and("person_id = ?", filter.personId())
			.and("actor = ?", filter.actor())
			.and("action = ?", filter.action())
			.and("agency = ?", filter.agency())
			.and("outcome = ?", (filter.outcome() != null) ? filter.outcome().name() : null)
			.and("correlation_id = ?", filter.correlationId())
			.and("occurred_at >= ?", filter.from())
			.and("occurred_at < ?", filter.to());
		if (filter.preset() != null) {
			where.and(filter.preset().sql());
		}
		return (filter.reference() != null) ? where.about(this.subjects.ofFamily(filter.reference())) : where;
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
				(salted != null) ? new Payload(salted).content() : null, null, null, null);
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

		/** A condition without values. */
		Where and(String condition) {
			this.text.append(this.text.isEmpty() ? " where " : " and ").append(condition);
			return this;
		}

		/**
		 * What is about any of these: each way has its own index, and the database unites
		 * what they find.
		 */
		Where about(LedgerRecords records) {
			var ways = new ArrayList<String>();
			records.byColumn().forEach((column, ids) -> {
				if (!ids.isEmpty()) {
					ways.add(column + " in (" + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")");
					this.values.addAll(ids);
				}
			});
			return and(ways.isEmpty() ? "1 = 0" : "(" + String.join(" or ", ways) + ")");
		}

		/** Nothing fits where there are none; null narrows nothing. */
		Where in(String column, Collection<?> wanted) {
			if (wanted == null) {
				return this;
			}
			String places = wanted.isEmpty() ? "null" : String.join(", ", Collections.nCopies(wanted.size(), "?"));
			this.text.append(this.text.isEmpty() ? " where " : " and ").append(column).append(" in (" + places + ")");
			this.values.addAll(wanted);
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
