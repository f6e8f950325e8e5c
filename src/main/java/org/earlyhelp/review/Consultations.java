package org.earlyhelp.review;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What advisers said of plans that drift; kept, never changed. */
@Component
class Consultations {

	private final JdbcClient database;

	Consultations(JdbcClient database) {
		this.database = database;
	}

	void keep(CaseId episode, ConsultOnDrift advised, String by, Instant at) {
		this.database
			.sql("insert into drift_consultation (id, case_id, advice, decision, advised_by, advised_at) "
					+ "values (?, ?, ?, ?, ?, ?)")
			.params(TimeOrderedId.next(), episode.value(), advised.advice(), advised.decision(), by,
					at.atOffset(ZoneOffset.UTC))
			.update();
	}

	/** The latest first; names are for whoever shows it. */
	List<ConsultationView> of(CaseId episode) {
		return this.database
			.sql("select advice, decision, advised_by, advised_at from drift_consultation where case_id = ? "
					+ "order by advised_at desc, id desc")
			.param(episode.value())
			.query((row, number) -> new ConsultationView(row.getString(1), row.getString(2), row.getString(3), null,
					row.getObject(4, OffsetDateTime.class).toInstant()))
			.list();
	}

}
