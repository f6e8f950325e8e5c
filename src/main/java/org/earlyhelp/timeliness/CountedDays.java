package org.earlyhelp.timeliness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.earlyhelp.locality.Profile;

/** The days off with which the clocks that run were counted: one row for the locality. */
@Repository
class CountedDays {

	private final JdbcClient database;

	private final String locality;

	CountedDays(JdbcClient database, Profile profile) {
		this.database = database;
		this.locality = profile.id();
	}

	/**
	 * What is kept.
	 *
	 * @param changed the days in which they last differed from those before
	 * @param done whether every clock was looked at since
	 */
	record Kept(DaysOff days, SortedSet<LocalDate> changed, boolean done) {
	}

	/**
	 * Empty at the first start of all. Held until the transaction ends, so that one node
	 * moves clocks.
	 */
	Optional<Kept> hold() {
		return this.database.sql("select * from counted_days where locality = ? for update")
			.param(this.locality)
			.query((row, number) -> new Kept(
					new DaysOff(row.getObject("until_on", LocalDate.class), DaysOff.read(row.getString("days"))),
					DaysOff.read(row.getString("changed")), row.getObject("done_at", OffsetDateTime.class) != null))
			.optional();
	}

	/** Keeps the first. */
	void begin(DaysOff days, Instant now) {
		this.database.sql("""
				insert into counted_days (locality, until_on, days, changed, since_at, moved, done_at)
				values (?, ?, ?, '', ?, 0, ?)""")
			.params(this.locality, days.until(), DaysOff.text(days.days()), at(now), at(now))
			.update();
	}

	/** Others count from now on; clocks that run are still to be looked at. */
	void change(DaysOff days, Collection<LocalDate> changed, Instant now) {
		this.database.sql("""
				update counted_days set until_on = ?, days = ?, changed = ?, since_at = ?, moved = 0, done_at = null
				where locality = ?""")
			.params(days.until(), DaysOff.text(days.days()), DaysOff.text(changed), at(now), this.locality)
			.update();
	}

	/** The same, known further ahead. */
	void extend(DaysOff days) {
		this.database.sql("update counted_days set until_on = ?, days = ? where locality = ?")
			.params(days.until(), DaysOff.text(days.days()), this.locality)
			.update();
	}

	/** So many more clocks run to another date. */
	void moved(int more) {
		this.database.sql("update counted_days set moved = moved + ? where locality = ?")
			.params(more, this.locality)
			.update();
	}

	/** Every clock was looked at; changes nothing where that is known. */
	void done(Instant now) {
		this.database.sql("update counted_days set done_at = ? where locality = ? and done_at is null")
			.params(at(now), this.locality)
			.update();
	}

	private static OffsetDateTime at(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
