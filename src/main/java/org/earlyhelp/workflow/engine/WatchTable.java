package org.earlyhelp.workflow.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.earlyhelp.shared.Subject;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whose deadlines are watched, and until when nothing need be done. */
@Repository
public class WatchTable {

	private final JdbcClient database;

	WatchTable(JdbcClient database) {
		this.database = database;
	}

	/** The watch of this case or contact; empty where it never had a clock. */
	public Optional<Watch> of(UUID subject) {
		return this.database.sql("select * from deadline_watch where subject_id = ?")
			.param(subject)
			.query(WatchTable::read)
			.optional();
	}

	/**
	 * Keeps when to come again.
	 * @param nextNoticeAt null where no notice lies ahead
	 */
	public void keep(Subject subject, Instant nextNoticeAt) {
		OffsetDateTime next = (nextNoticeAt != null) ? nextNoticeAt.atOffset(ZoneOffset.UTC) : null;
		int known = this.database.sql("update deadline_watch set next_notice_at = ? where subject_id = ?")
			.param(next)
			.param(subject.id())
			.update();
		if (known == 0) {
			this.database.sql("insert into deadline_watch (subject_id, subject_kind, next_notice_at) values (?, ?, ?)")
				.param(subject.id())
				.param(subject.kind().name())
				.param(next)
				.update();
		}
	}

	void watchedBy(Subject subject, String process) {
		this.database.sql("update deadline_watch set process_instance_id = ? where subject_id = ?")
			.param(process)
			.param(subject.id())
			.update();
	}

	private static Watch read(ResultSet row, int number) throws SQLException {
		OffsetDateTime next = row.getObject("next_notice_at", OffsetDateTime.class);
		return new Watch(
				new Subject(Subject.Kind.valueOf(row.getString("subject_kind")),
						row.getObject("subject_id", UUID.class)),
				row.getString("process_instance_id"), (next != null) ? next.toInstant() : null);
	}

}
