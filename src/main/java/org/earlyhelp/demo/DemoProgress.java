package org.earlyhelp.demo;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.ContactId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each story was lived, so that a restart goes on where it was. */
@Component
class DemoProgress {

	private final JdbcClient database;

	DemoProgress(JdbcClient database) {
		this.database = database;
	}

	/**
	 * @param steps how many were lived
	 * @param contact where the story began; null before its first step
	 */
	record Lived(int steps, ContactId contact) {
	}

	/** Whether nothing was ever loaded here. */
	boolean none() {
		return count("demo_story") == 0;
	}

	/** Whether people worked here before anything was loaded. */
	boolean othersWorkedHere() {
		return none() && count("contact") + count("case_file") > 0;
	}

	private int count(String table) {
		return this.database.sql("select count(*) from " + table).query(Integer.class).single();
	}

	/** Where the loading plays up to; null where it never began. */
	Instant target() {
		return this.database.sql("select max(plays_to) from demo_story")
			.query((row, index) -> row.getObject(1, OffsetDateTime.class))
			.optional()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
	}

	/**
	 * How far all was lived, by the stories that have begun; null where loading never
	 * began.
	 */
	Instant reached() {
		return this.database
			.sql("select coalesce(max(case when steps > 0 then reached end), min(begins)) from demo_story")
			.query((row, index) -> row.getObject(1, OffsetDateTime.class))
			.optional()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
	}

	/** Where the loading began; null where it never did. */
	Instant first() {
		return this.database.sql("select min(begins) from demo_story")
			.query((row, index) -> row.getObject(1, OffsetDateTime.class))
			.optional()
			.map(OffsetDateTime::toInstant)
			.orElse(null);
	}

	/** Whether something of it is still to be lived. */
	boolean isUnfinished() {
		return this.database.sql("select count(*) from demo_story where reached < plays_to")
			.query(Integer.class)
			.single() > 0;
	}

	void begin(String story, Instant first, Instant playsTo) {
		this.database.sql("insert into demo_story (name, steps, begins, reached, plays_to) values (?, 0, ?, ?, ?)")
			.params(story, first.atOffset(ZoneOffset.UTC), first.atOffset(ZoneOffset.UTC),
					playsTo.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** One more step was lived, at this moment. */
	void reached(String story, Instant moment) {
		this.database.sql("update demo_story set steps = steps + 1, reached = ? where name = ?")
			.params(moment.atOffset(ZoneOffset.UTC), story)
			.update();
	}

	/** All is lived. */
	void finished() {
		this.database.sql("update demo_story set reached = plays_to").update();
	}

	/** Empty for a story that is not being loaded here. */
	Optional<Lived> of(String story) {
		return this.database.sql("select steps, contact_id from demo_story where name = ?")
			.param(story)
			.query((row, index) -> new Lived(row.getInt("steps"),
					(row.getObject("contact_id", UUID.class) != null)
							? new ContactId(row.getObject("contact_id", UUID.class)) : null))
			.optional();
	}

	void lived(String story, int steps, ContactId contact, Instant moment) {
		this.database.sql("update demo_story set steps = ?, contact_id = ?, reached = ? where name = ?")
			.params(steps, contact.value(), moment.atOffset(ZoneOffset.UTC), story)
			.update();
	}

}
