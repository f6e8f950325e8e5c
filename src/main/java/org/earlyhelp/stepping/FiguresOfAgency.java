package org.earlyhelp.stepping;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.earlyhelp.locality.CodeLists;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts what an agency does: the teams that it started, as K03 does, by the day on which
 * the assessment began, and what its people brought to the front door instead. Counts
 * alone; no family is named.
 */
@Component
class FiguresOfAgency {

	private final JdbcClient database;

	FiguresOfAgency(JdbcClient database) {
		this.database = database;
	}

	/**
	 * @param from the first day
	 * @param until the day after the last
	 * @param district null for the whole area
	 */
	AgencyChallengeView.Figures between(CodeLists.Agency agency, LocalDate from, LocalDate until, String district) {
		return new AgencyChallengeView.Figures(count("""
				select count(*) from case_file f where lower(coalesce(f.initiating_agency, f.agency)) in (:names) \
				and not f.stepped_down and f.assessment_started_on >= :from and f.assessment_started_on < :until \
				and (:everywhere or f.district = :district)""", agency, from, until, district), count("""
				select count(*) from contact c join staff s on s.username = c.submitted_by \
				where lower(s.agency) in (:names) and c.received_at >= :since and c.received_at < :before \
				and (:everywhere or c.district = :district)""", agency, from, until, district));
	}

	private int count(String sql, CodeLists.Agency agency, LocalDate from, LocalDate until, String district) {
		return this.database.sql(sql)
			.param("names", List.of(agency.code().toLowerCase(Locale.UK), agency.name().toLowerCase(Locale.UK)))
			.param("from", from)
			.param("until", until)
			.param("since", dawn(from).atOffset(ZoneOffset.UTC))
			.param("before", dawn(until).atOffset(ZoneOffset.UTC))
			.param("everywhere", district == null)
			.param("district", (district != null) ? district : "")
			.query(Integer.class)
			.single();
	}

	private static Instant dawn(LocalDate day) {
		return ServiceTime.at(day, LocalTime.MIDNIGHT);
	}

}
