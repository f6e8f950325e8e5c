package org.earlyhelp.message;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.earlyhelp.locality.WorkingCalendar;
import org.earlyhelp.shared.ServiceTime;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Each morning of a working day: how much of their work is overdue, to each who has any.
 */
@Service
@Transactional
public class TellingOverdueWork {

	private final Telling telling;

	private final WorkingCalendar calendar;

	private final JdbcClient database;

	private final Clock clock;

	TellingOverdueWork(Telling telling, WorkingCalendar calendar, JdbcClient database, Clock clock) {
		this.telling = telling;
		this.calendar = calendar;
		this.database = database;
		this.clock = clock;
	}

	/** Once a day to each, however often it is asked. */
	public void tell() {
		Instant now = this.clock.instant();
		LocalDate today = ServiceTime.dayOf(now);
		if (!this.calendar.isWorkingDay(today)) {
			return;
		}
		this.database
			.sql("select assignee, count(*) as overdue from task where state = 'OPEN' and assignee is not null"
					+ " and due_at < ? group by assignee order by assignee")
			.param(now.atOffset(ZoneOffset.UTC))
			.query((row, number) -> new Overdue(row.getString("assignee"), row.getInt("overdue")))
			.list()
			.forEach((one) -> this.telling.digest(one.assignee(), one.amount(), today.toString(), now));
	}

	private record Overdue(String assignee, int amount) {
	}

}
