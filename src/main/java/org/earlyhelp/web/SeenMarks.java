package org.earlyhelp.web;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each person has seen what changed in their cases. */
@Component
class SeenMarks {

	private final JdbcClient database;

	SeenMarks(JdbcClient database) {
		this.database = database;
	}

	/** Empty where they never said. */
	Optional<SeenUpTo> of(String username) {
		return this.database.sql("select * from home_seen where username = ?")
			.param(username)
			.query((row, number) -> new SeenUpTo(row.getObject("seen_before", OffsetDateTime.class).toInstant(),
					SeenUpTo.besides(row.getString("besides"))))
			.optional();
	}

	void keep(String username, SeenUpTo seen) {
		int known = this.database.sql("update home_seen set seen_before = ?, besides = ? where username = ?")
			.param(seen.before().atOffset(ZoneOffset.UTC))
			.param(seen.besidesText())
			.param(username)
			.update();
		if (known == 0) {
			this.database.sql("insert into home_seen (seen_before, besides, username) values (?, ?, ?)")
				.param(seen.before().atOffset(ZoneOffset.UTC))
				.param(seen.besidesText())
				.param(username)
				.update();
		}
	}

}
