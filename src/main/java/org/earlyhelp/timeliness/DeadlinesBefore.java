package org.earlyhelp.timeliness;

import java.time.ZoneOffset;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.earlyhelp.shared.TimeOrderedId;

/**
 * How clocks stood before they were moved, for figures of a past day. Only ever added to.
 */
@Component
class DeadlinesBefore {

	private final JdbcClient database;

	DeadlinesBefore(JdbcClient database) {
		this.database = database;
	}

	void keep(List<Deadline.Before> moves) {
		moves.forEach(this::keep);
	}

	private void keep(Deadline.Before move) {
		Deadline of = move.of();
		Place place = of.place();
		this.database.sql("""
				insert into deadline_before (id, deadline_id, timer, subject_kind, subject_id, district, agency, level,
					started_at, due_at, standing, since_at, until_at)
				values (:id, :deadline, :timer, :kind, :subject, :district, :agency, :level, :started, :due, :standing,
					:since, :until)""")
			.param("id", TimeOrderedId.next())
			.param("deadline", of.id())
			.param("timer", of.timer().name())
			.param("kind", of.subject().kind().name())
			.param("subject", of.subject().id())
			.param("district", place.district())
			.param("agency", place.agency())
			.param("level", place.level())
			.param("started", move.startedAt().atOffset(ZoneOffset.UTC))
			.param("due", move.dueAt().atOffset(ZoneOffset.UTC))
			.param("standing", move.standing())
			.param("since", move.since().atOffset(ZoneOffset.UTC))
			.param("until", move.until().atOffset(ZoneOffset.UTC))
			.update();
	}

}
