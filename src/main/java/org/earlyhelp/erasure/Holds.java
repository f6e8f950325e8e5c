package org.earlyhelp.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.NotThere;

import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every hold that was ever placed. */
@Component
class Holds {

	private static final UUID NO_LATER = new UUID(-1, -1);

	private final JdbcClient database;

	Holds(JdbcClient database) {
		this.database = database;
	}

	void placed(HoldView hold) {
		this.database.sql("""
				insert into erasure_hold (id, family_id, reference, reason, authority, placed_by, placed_at)
				values (?, ?, ?, ?, ?, ?, ?)""")
			.params(hold.id(), new SqlParameterValue(Types.OTHER, hold.familyId()),
					new SqlParameterValue(Types.VARCHAR, hold.reference()), hold.reason(), hold.authority(),
					hold.placedBy(), utc(hold.placedAt()))
			.update();
	}

	void released(UUID id, String by, Instant at, String because) {
		this.database.sql("update erasure_hold set released_by = ?, released_at = ?, released_because = ? where id = ?")
			.params(by, utc(at), because, id)
			.update();
	}

	/** Under which authorities these, or all, are held; nothing where they are not. */
	List<String> over(Collection<UUID> families) {
		return this.database.sql("""
				select authority from erasure_hold
				where released_at is null and (family_id is null or family_id in (:families)) order by id""")
			.param("families", families)
			.query(String.class)
			.list();
	}

	/**
	 * Held itself, so that one of two releases it.
	 * @throws NotThere where there is none
	 */
	HoldView held(UUID id) {
		return one(id, " for update");
	}

	/**
	 * @throws NotThere where there is none
	 */
	HoldView called(UUID id) {
		return one(id, "");
	}

	private HoldView one(UUID id, String lock) {
		return this.database.sql("select * from erasure_hold where id = ?" + lock)
			.param(id)
			.query(Holds::view)
			.optional()
			.orElseThrow(() -> NotThere.none(id));
	}

	/** The latest placed first. */
	List<HoldView> latest(boolean released, int limit, UUID before) {
		return this.database
			.sql("select * from erasure_hold where" + which(released) + " and id < ?" + " order by id desc limit ?")
			.params((before != null) ? before : NO_LATER, limit)
			.query(Holds::view)
			.list();
	}

	long count(boolean released) {
		return this.database.sql("select count(*) from erasure_hold where" + which(released))
			.query(Long.class)
			.single();
	}

	private static String which(boolean released) {
		return released ? " released_at is not null" : " released_at is null";
	}

	private static HoldView view(ResultSet row, int number) throws SQLException {
		OffsetDateTime released = row.getObject("released_at", OffsetDateTime.class);
		return new HoldView(row.getObject("id", UUID.class), row.getObject("family_id", UUID.class),
				row.getString("reference"), row.getString("reason"), row.getString("authority"),
				row.getString("placed_by"), row.getObject("placed_at", OffsetDateTime.class).toInstant(),
				row.getString("released_by"), (released != null) ? released.toInstant() : null,
				row.getString("released_because"));
	}

	private static OffsetDateTime utc(Instant at) {
		return at.atOffset(ZoneOffset.UTC);
	}

}
