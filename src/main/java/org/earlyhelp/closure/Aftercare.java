package org.earlyhelp.closure;

import java.time.Instant;
import java.time.ZoneOffset;

import org.earlyhelp.casefile.CaseFile;
import org.earlyhelp.shared.CaseId;
import org.earlyhelp.shared.TimeOrderedId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The letter and the follow-up after closure: while either is open, the lead keeps
 * access.
 */
@Component
class Aftercare {

	private final JdbcClient database;

	Aftercare(JdbcClient database) {
		this.database = database;
	}

	void letterSent(CaseFile file) {
		if (followedUp(file.id())) {
			file.aftercareEnds();
		}
	}

	void followedUp(CaseFile file, FollowUp asked, String by, Instant at) {
		this.database
			.sql("insert into follow_up (id, case_id, reached, still_ok, exit_plan_goes_on, new_needs, note, asked_by, "
					+ "asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
			.params(TimeOrderedId.next(), file.id().value(), asked.reached(), asked.stillOk(), asked.exitPlanGoesOn(),
					(asked.newNeeds() != null) ? String.join("\n", asked.newNeeds()) : null, asked.note(), by,
					at.atOffset(ZoneOffset.UTC))
			.update();
		if (letterSent(file.id())) {
			file.aftercareEnds();
		}
	}

	private boolean followedUp(CaseId episode) {
		return exists("select count(*) from follow_up where case_id = ?", episode);
	}

	private boolean letterSent(CaseId episode) {
		return exists("select count(*) from family_copy where case_id = ? and kind = 'CLOSURE_LETTER'", episode);
	}

	private boolean exists(String query, CaseId episode) {
		return this.database.sql(query).param(episode.value()).query(Integer.class).single() > 0;
	}

}
