package org.earlyhelp.forecast;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;

import org.earlyhelp.Journeys;
import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A year of long ago, in which nothing else happened: each Monday from 2 July 2018 two
 * assessments are agreed in Chester and one in Winsford, due after 20 working days. In
 * each week, the first in Chester is done in two weeks; the second, and that in Winsford,
 * in six, and so missed. Two practitioners did that: one of them half in Winsford.
 */
public class YearLongAgo {

	private static final LocalDate FIRST = LocalDate.of(2018, 7, 2);

	private final JdbcClient database;

	private final WorkingCalendar calendar;

	private final String mark = "forecast " + UUID.randomUUID();

	public YearLongAgo(JdbcClient database, WorkingCalendar calendar) {
		this.database = database;
		this.calendar = calendar;
	}

	public void live() {
		for (int week = 0; week < 52; week++) {
			LocalDate monday = FIRST.plusWeeks(week);
			agreed(monday, "chester", 14, Journeys.HEALTH);
			agreed(monday, "chester", 42, "practitioner-school");
			agreed(monday, "winsford", 42, "practitioner-school");
		}
	}

	/** Others share the database. */
	public void forget() {
		this.database.sql("delete from deadline where name = :mark").param("mark", this.mark).update();
		this.database.sql("delete from task where queue = :mark").param("mark", this.mark).update();
	}

	private void agreed(LocalDate on, String district, int days, String by) {
		LocalDate done = on.plusDays(days);
		String agency = by.equals(Journeys.HEALTH) ? "Health trust" : "School";
		LocalDate due = this.calendar.plus(on, 20);
		OffsetDateTime dueAt = at(due, LocalTime.of(17, 0));
		UUID subject = UUID.randomUUID();
		this.database
			.sql("""
					insert into deadline (id, version, subject_kind, subject_id, timer, name, rule_version, state, started_at,
						due_at, original_due_at, stopped_at, urgent, marked_past, reckoning, pauses, extensions, district,
						agency, level, since_at, standing, took_days)
					values (:id, 0, 'CASE', :subject, 'T10', :mark, '1', :state, :started, :due, :due, :stopped, false, false,
						'{}', '[]', '[]', :district, :agency, 'PP', :started, false, :took)""")
			.param("id", UUID.randomUUID())
			.param("subject", subject)
			.param("mark", this.mark)
			.param("state", done.isAfter(due) ? "MISSED" : "MET")
			.param("started", at(on, LocalTime.NOON))
			.param("due", dueAt)
			.param("stopped", at(done, LocalTime.NOON))
			.param("district", district)
			.param("agency", agency)
			.param("took", this.calendar.workingDaysBetween(on, done))
			.update();
		this.database
			.sql("""
					insert into task (id, version, type, state, engine_task_id, subject_kind, subject_id, reference, family_search,
						urgent, queue, created_at, due_key, priority, ended_at, ended_by, district, excluded_agencies,
						restriction, stepping, sampled, accessible, awaits_lead)
					values (:id, 0, 'complete-assessment', 'DONE', :engine, 'CASE', :subject, 'EH-0', '', false, :mark, :created,
						:created, 0, :ended, :by, :district, '', 0, false, false, false, false)""")
			.param("id", UUID.randomUUID())
			.param("engine", UUID.randomUUID().toString())
			.param("subject", subject)
			.param("mark", this.mark)
			.param("created", at(on, LocalTime.NOON))
			.param("ended", at(done, LocalTime.NOON))
			.param("by", by)
			.param("district", district)
			.update();
	}

	private static OffsetDateTime at(LocalDate day, LocalTime time) {
		return ServiceTime.at(day, time).atOffset(ZoneOffset.UTC);
	}

}
