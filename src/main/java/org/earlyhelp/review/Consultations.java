package org.earlyhelp.review;

import java.time.Instant;
import java.time.ZoneOffset;

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

}
