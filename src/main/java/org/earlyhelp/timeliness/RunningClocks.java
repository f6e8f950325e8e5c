package org.earlyhelp.timeliness;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.earlyhelp.shared.ServiceTime;
import org.earlyhelp.shared.Subject;

/**
 * The cases and contacts whose clocks run over some days. One that was late may have
 * stood over them since.
 */
@Repository
class RunningClocks {

	private static final int AT_ONCE = 1_000;

	private final JdbcClient database;

	RunningClocks(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The next of them, in order of their ids; empty where none is left.
	 * @param days at least one
	 */
	List<Subject> next(SortedSet<LocalDate> days, UUID after) {
		return this.database.sql("""
				select distinct subject_id, subject_kind from deadline
				where state = 'RUNNING' and subject_id > :after and started_at < :before
					and (due_at >= :from or hard_limit_at >= :from or pauses <> '[]')
				order by subject_id fetch first %d rows only""".formatted(AT_ONCE))
			.param("after", after)
			.param("from", beginOf(days.first()))
			.param("before", beginOf(days.last().plusDays(1)))
			.query((row, number) -> new Subject(Subject.Kind.valueOf(row.getString("subject_kind")),
					row.getObject("subject_id", UUID.class)))
			.list();
	}

	private static OffsetDateTime beginOf(LocalDate day) {
		return ServiceTime.at(day, LocalTime.MIDNIGHT).atOffset(ZoneOffset.UTC);
	}

}
