package org.earlyhelp.message;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.earlyhelp.shared.RealTime;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nothing leaves the demonstration: what would have is kept, to be read. */
@Component
@Profile("demo")
class CapturingPost implements Post {

	private static final int SHOWN = 100;

	private final JdbcClient database;

	CapturingPost(JdbcClient database) {
		this.database = database;
	}

	@Override
	public void send(UUID id, String address, String subject, String body) {
		this.database.sql("delete from captured_mail where id = ?").param(id).update();
		this.database.sql("insert into captured_mail (id, address, subject, body, at) values (?, ?, ?, ?, ?)")
			.param(id)
			.param(address)
			.param(subject)
			.param(body)
			.param(RealTime.now().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The latest first. */
	List<Captured> mails() {
		return this.database.sql("select * from captured_mail order by at desc, id desc limit ?")
			.param(SHOWN)
			.query((row, number) -> new Captured(row.getString("address"), row.getString("subject"),
					row.getString("body"), row.getObject("at", OffsetDateTime.class).toInstant()))
			.list();
	}

	/** A mail that stayed. */
	record Captured(String address, String subject, String body, Instant at) {
	}

}
