package org.earlyhelp.message;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.Subject;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every message that was written, and which of them still wait to be sent. */
@Repository
class Messages {

	private static final String COLUMNS = "id, recipient, kind, subject_kind, subject_id, reference, work, amount,"
			+ " told_at, read_at, sent_at";

	private final JdbcClient database;

	Messages(JdbcClient database) {
		this.database = database;
	}

	/**
	 * Writes it, unless the same was told to the same person before.
	 * @param once the fact that it tells of
	 * @param sendAt from when on it may leave by e-mail; null where it may not
	 * @return whether it was written
	 */
	boolean write(Letter letter, String recipient, String once, Instant toldAt, Instant sendAt) {
		String key = once + " " + recipient;
		boolean told = this.database.sql("select count(*) from message where once = ?")
			.param(key)
			.query(Long.class)
			.single() > 0;
		if (told) {
			return false;
		}
		this.database
			.sql("insert into message (id, recipient, kind, subject_kind, subject_id, reference, work, amount, once,"
					+ " told_at, next_try_at, tries) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)")
			.param(TimeOrderedId.next())
			.param(recipient)
			.param(letter.kind().name())
			.param((letter.subject() != null) ? letter.subject().kind().name() : null)
			.param((letter.subject() != null) ? letter.subject().id() : null)
			.param(letter.reference())
			.param(letter.work())
			.param(letter.amount())
			.param(key)
			.param(at(toldAt))
			.param(at(sendAt))
			.update();
		return true;
	}

	/** The latest first. */
	List<Message> of(String recipient, int limit) {
		return this.database
			.sql("select " + COLUMNS + " from message where recipient = ? order by told_at desc, id desc limit ?")
			.param(recipient)
			.param(limit)
			.query((row, number) -> read(row))
			.list();
	}

	long count(String recipient) {
		return this.database.sql("select count(*) from message where recipient = ?")
			.param(recipient)
			.query(Long.class)
			.single();
	}

	long unread(String recipient) {
		return this.database.sql("select count(*) from message where recipient = ? and read_at is null")
			.param(recipient)
			.query(Long.class)
			.single();
	}

	/** All that they were told until then is read. */
	void read(String recipient, Instant toldUntil, Instant now) {
		this.database.sql("update message set read_at = ? where recipient = ? and read_at is null and told_at <= ?")
			.param(at(now))
			.param(recipient)
			.param(at(toldUntil))
			.update();
	}

	/**
	 * One that waits to be sent, held until the transaction ends; others are passed by.
	 */
	Optional<Waiting> hold(Instant now) {
		return this.database
			.sql("select " + COLUMNS + ", tries from message where next_try_at <= ?"
					+ " order by next_try_at limit 1 for update skip locked")
			.param(at(now))
			.query((row, number) -> new Waiting(read(row), row.getInt("tries")))
			.optional();
	}

	void sent(UUID id, Instant now) {
		this.database
			.sql("update message set sent_at = ?, next_try_at = null, failure = null, tries = tries + 1 where id = ?")
			.param(at(now))
			.param(id)
			.update();
	}

	/**
	 * @param again null where it is given up
	 */
	void failed(UUID id, String why, Instant again) {
		this.database.sql("update message set next_try_at = ?, failure = ?, tries = tries + 1 where id = ?")
			.param(at(again))
			.param(why)
			.param(id)
			.update();
	}

	private static Message read(ResultSet row) throws SQLException {
		String kind = row.getString("subject_kind");
		return new Message(row.getObject("id", UUID.class), row.getString("recipient"),
				MessageKind.valueOf(row.getString("kind")),
				(kind != null) ? new Subject(Subject.Kind.valueOf(kind), row.getObject("subject_id", UUID.class))
						: null,
				row.getString("reference"), row.getString("work"), row.getInt("amount"), moment(row, "told_at"),
				moment(row, "read_at"), moment(row, "sent_at"));
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
		return (moment != null) ? moment.toInstant() : null;
	}

	private static OffsetDateTime at(Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

	/**
	 * A message in the outbox.
	 *
	 * @param tries how often it was tried before
	 */
	record Waiting(Message message, int tries) {
	}

	/** What a message says, whoever reads it. */
	record Letter(MessageKind kind, Subject subject, String reference, String work, int amount) {
	}

}
